//! `cargo bench --bench aid`: one household of three years, and a curve of 1,000 incomes, beside the previous result.

use std::{fs, hint::black_box, path::Path, time::Instant};

use ce_navi::{
    aid::{
        household::{Household, Kind, Member, Role, School, Sector},
        sensitivity::curve,
        support::estimate,
    },
    civil_date::CivilDate,
    yen::Yen,
};

fn household() -> Household {
    let member = |role, year, salary| {
        let birth = CivilDate { year, month: 6, day: 1 };
        Member::new(role, birth).earning(Yen(salary))
    };
    let members = vec![
        member(Role::ParentA, 1978, 4_200_000),
        member(Role::ParentB, 1980, 1_000_000),
        Member::new(Role::Student, CivilDate { year: 2008, month: 9, day: 1 }),
        Member::new(Role::Child, CivilDate { year: 2012, month: 1, day: 20 }),
    ];
    Household::new(2027, School::new(Kind::Senmon, Sector::Private, 3), members)
}

/// The best of ten runs, in nanoseconds for one call.
fn measure(calls: u32, mut call: impl FnMut()) -> u128 {
    let run = |call: &mut dyn FnMut()| {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        start.elapsed().as_nanos() / u128::from(calls)
    };
    (0..10).map(|_| run(&mut call)).min().unwrap_or_default()
}

fn main() {
    let household = household();
    let incomes: Vec<Yen> = (0..1_000).map(|step| Yen(step * 15_000)).collect();
    let course = measure(2_000, || {
        black_box(estimate(black_box(&household)).is_ok());
    });
    let thousand = measure(5, || {
        black_box(curve(black_box(&household), 0, &incomes).is_ok());
    });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench-aid.txt");
    let now = format!("one household of 3 years: {course} ns\ncurve of 1,000 incomes: {} µs\n", thousand / 1_000);
    println!("{now}\nbefore:\n{}", fs::read_to_string(&path).unwrap_or_else(|_| "(nothing)".into()));
    if let Err(error) = fs::write(&path, now) {
        eprintln!("{}: {error}", path.display());
    }
}
