//! A ladder of situations as golden text: its diff shows what a change does to everybody.
//!
//! `UPDATE_LADDER=1 cargo test` writes it anew; the diff is then to be read line by line.

use std::fmt::Write;

use ce_navi::{
    aid::household::{Household, SingleParent},
    yen::{Yen, grouped},
};

use super::house::{away, child, family, man, result};

/// A name, and the household at a salary.
type Shape = (&'static str, fn(Yen) -> Household);

fn shapes() -> [Shape; 4] {
    [
        ("父母(1人が働く)・本人・中学生、自宅", family),
        ("同じ、自宅外", |salary| away(family(salary))),
        ("ひとり親(母)・本人、自宅", |salary| {
            let mut household = family(salary);
            household.members.remove(1);
            household.members.truncate(2);
            Household { single_parent: Some(SingleParent::Mother), ..household }
        }),
        ("父母・子ども3人、自宅", |salary| {
            let mut household = family(salary);
            household.members.push(child("2015-05-05"));
            household
        }),
    ]
}

fn ladder() -> String {
    let mut text = String::from("年収(万円) 基準額 区分 月額 授業料減免(1年目) 入学金減免 3年間の合計\n");
    for (name, household) in shapes() {
        writeln!(text, "\n{name}").unwrap();
        for salary in (0..=900).step_by(50) {
            let estimate = result(&household(man(salary)));
            let first = estimate.periods[0];
            let tuition: Yen = estimate.periods[..2].iter().filter_map(|period| period.tuition_waiver).sum();
            let amounts = [first.grant_month, tuition, first.entrance_waiver.unwrap(), estimate.totals.all.unwrap()];
            let amounts = amounts.map(|yen| grouped(yen.0)).join(" ");
            let base = grouped(estimate.assessments[0].base.0);
            writeln!(text, "{salary} {base} {} {amounts}", first.band.name()).unwrap();
        }
    }
    text
}

#[test]
fn the_ladder_stands_as_it_was() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/aid_ladder.txt");
    if std::env::var_os("UPDATE_LADDER").is_some() {
        std::fs::write(path, ladder()).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap();
    for (now, before) in ladder().lines().zip(golden.lines()) {
        assert_eq!(now, before);
    }
    assert_eq!(ladder(), golden);
}
