//! One household worked by hand from end to end.

use ce_navi::{
    aid::{
        band::Band,
        household::{Household, Kind, Role, School, Sector, Tuition},
    },
    yen::Yen,
};

use super::house::{away, child, man, parent_a, parent_b, result, student};

/// Private 専門学校 of two years, entry 2027, away from home; 360万 and 90万 yen of salary, a brother in 中学.
fn household() -> Household {
    let school = School {
        tuition: Tuition::Same(Yen(700_000)),
        entrance_fee: Some(Yen(200_000)),
        ..School::new(Kind::Senmon, Sector::Private, 2)
    };
    let members = vec![parent_a(man(360)), parent_b(man(90)), student(), child("2012-01-15")];
    away(Household::new(2027, school, members))
}

#[test]
fn the_worked_check_comes_out_to_the_yen() {
    let estimate = result(&household());
    let first = estimate.periods[0];
    assert_eq!(first.income_year, 2025);
    assert_eq!(estimate.assessments[0].base, Yen(44_100));
    assert_eq!(first.band, Band::Third);
    assert_eq!(first.grant_month, Yen(25_300));
    assert_eq!(first.grant_total, Yen(151_800));
    assert_eq!(first.tuition_waiver, Some(Yen(98_350)));
    assert_eq!(estimate.periods[1].tuition_waiver, Some(Yen(98_350)));
    assert_eq!(first.entrance_waiver, Some(Yen(53_400)));
}

/// 給与所得 360万: 900,000 x 3.2 - 440,000 = 2,440,000. Deductions 430,000 + 330,000 (spouse: 90万 - 65万 = 25万)
/// + 330,000 (student of 17) + 540,000 insurance = 1,630,000. Taxable 810,000. 810,000 x 6 % - 150,000 x 3 % = 44,100.
#[test]
fn every_stage_of_the_worked_check_is_as_computed_by_hand() {
    let estimate = result(&household());
    let earner = estimate.assessments[0].person(Role::ParentA).unwrap();
    assert_eq!(earner.income.salary_income, Yen(2_440_000));
    assert_eq!(earner.deductions.total(), Yen(1_630_000));
    assert_eq!(earner.taxable, Yen(810_000));
    assert_eq!(earner.difference, Yen(150_000));
    assert_eq!(earner.credit, Yen(4_500));
    assert_eq!(earner.adjustment, Yen::ZERO);
    assert_eq!(earner.exempt_limit, Yen(1_820_000));
    assert!(!earner.exempt);
    assert_eq!(earner.base, Yen(44_100));
    let other = estimate.assessments[0].person(Role::ParentB).unwrap();
    assert_eq!(other.income.total, Yen(250_000));
    assert!(other.exempt);
    assert_eq!(other.base, Yen::ZERO);
}

#[test]
fn each_half_year_looks_at_its_own_income_year() {
    let estimate = result(&household());
    let years: Vec<_> = estimate
        .periods
        .iter()
        .map(|period| (period.half.fiscal_year, period.half.second, period.income_year))
        .collect();
    assert_eq!(years, [(2027, false, 2025), (2027, true, 2026), (2028, false, 2026), (2028, true, 2027)]);
}
