//! Every published example of `src/aid/official.toml`, reproduced within its tolerance.

use ce_navi::{
    aid::{
        household::{Household, Member, Role, SingleParent},
        official::{Comparison, comparisons, supports},
        tax::assess,
    },
    civil_date::CivilDate,
};

use super::house::{college, man};

#[test]
fn every_published_example_is_reproduced() {
    let failed = |comparison: &&Comparison| !comparison.agrees() && !comparison.open;
    for (kind, all) in comparisons() {
        let failed: Vec<_> = all.iter().filter(failed).collect();
        assert!(failed.is_empty(), "{kind}: {failed:#?}");
    }
}

#[test]
fn no_published_example_was_dropped() {
    let counts = comparisons().map(|(_, all)| (all.len(), all.iter().filter(|one| one.open).count()));
    assert_eq!(counts, [(26, 3), (16, 0), (2, 0), (39, 0)]);
}

#[test]
fn an_example_that_is_one_yen_off_does_not_agree() {
    for (kind, all) in comparisons() {
        for comparison in all.into_iter().filter(|comparison| !comparison.open) {
            let figure = comparison.figures[0];
            for off in [figure.tolerance + 1, -figure.tolerance - 1] {
                let mut spoilt = comparison.clone();
                spoilt.figures[0].published = figure.found.unwrap() + off;
                assert!(!spoilt.agrees(), "{kind}: {}", comparison.name);
            }
        }
    }
}

/// The largest whole 万円 of salary of the first parent at which the base of an income year is below a limit.
fn largest(income_year: i32, others: &[(Role, i32, i64)], mother: bool, limit: i64) -> i64 {
    let born = |age: i32| CivilDate::new(income_year - age, 7, 1).unwrap();
    let below = |income: &i64| {
        let earner = Member::new(Role::ParentA, born(45)).earning(man(*income));
        let others = others.iter().map(|(role, age, salary)| Member::new(*role, born(*age)).earning(man(*salary)));
        let members = [earner].into_iter().chain(others).collect();
        let household = Household {
            single_parent: mother.then_some(SingleParent::Mother),
            ..Household::new(income_year + 2, college(), members)
        };
        assess(&household, income_year).base.0 < limit
    };
    (0..2_000).take_while(below).last().unwrap()
}

/// The 12 salaried rows of the JASSO table as reprinted (S24), 万円 of the salary that varies; ages on 31 December.
#[test]
fn every_salaried_row_of_the_guide_of_2020_is_reproduced_to_the_man_yen() {
    let (student, child) = ((Role::Student, 17, 0), (Role::Child, 14, 0));
    let limits = [100, 25_600, 51_300];
    for (limit, expect) in limits.into_iter().zip([207, 298, 373]) {
        assert_eq!(largest(2022, &[student], true, limit), expect);
    }
    for (limit, expect) in limits.into_iter().zip([221, 298, 373]) {
        assert_eq!(largest(2022, &[student, child], true, limit), expect);
    }
    for (limit, expect) in limits.into_iter().zip([271, 303, 378]) {
        assert_eq!(largest(2022, &[(Role::ParentB, 43, 0), student, child], false, limit), expect);
    }
    for (limit, (second, expect)) in limits.into_iter().zip([(115, 221), (155, 242), (155, 320)]) {
        assert_eq!(largest(2019, &[(Role::ParentB, 43, second), student, child], false, limit), expect);
    }
}

#[test]
fn a_waiver_is_named_by_its_school_and_band() {
    let [_, (_, waivers), ..] = comparisons();
    let names: Vec<_> = waivers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names.first(), Some(&"国公立大学・昼間・第Ⅱ区分"));
    assert_eq!(names.last(), Some(&"私立短期大学・昼間・第Ⅳ区分（理工農系）"));
}

#[test]
fn the_curve_of_the_examples_falls_to_nothing_within_fifteen_million() {
    let all: Vec<_> = supports().into_iter().map(Option::unwrap).collect();
    assert_eq!((all.len(), all[999].0), (1_000, 0));
    assert!(all.is_sorted_by(|more, less| more >= less));
    // A public university, away from home: 12 × 66,700 and at most 535,800 and 282,000.
    assert_eq!(all[0].0, 800_400 + 535_800 + 282_000);
    assert!(all[100].0 == all[0].0 && all[300].0 < all[0].0, "1,500,000円 is in band Ⅰ and 4,500,000円 is not");
}
