//! Households for the tests, in few words.

use ce_navi::{
    aid::{
        household::{Commute, Household, Kind, Member, Role, School, Sector, Tuition},
        support::{Estimate, estimate},
    },
    civil_date::CivilDate,
    yen::Yen,
};

pub fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).unwrap()
}

pub fn man(amount: i64) -> Yen {
    Yen(amount * 10_000)
}

/// A private 専門学校 of three years with fees well above the caps.
pub fn college() -> School {
    let fees = (Tuition::Same(Yen(900_000)), Some(Yen(300_000)));
    School { tuition: fees.0, entrance_fee: fees.1, ..School::new(Kind::Senmon, Sector::Private, 3) }
}

pub fn parent_a(salary: Yen) -> Member {
    Member::new(Role::ParentA, day("1978-05-05")).earning(salary)
}

pub fn parent_b(salary: Yen) -> Member {
    Member::new(Role::ParentB, day("1980-06-06")).earning(salary)
}

/// 17 on 31 December 2025, entering in April 2027.
pub fn student() -> Member {
    Member::new(Role::Student, day("2008-09-01"))
}

pub fn child(birth: &str) -> Member {
    Member::new(Role::Child, day(birth))
}

/// Two parents of whom one earns, the student, and a brother of 13: entry 2027, from home.
pub fn family(salary: Yen) -> Household {
    Household::new(2027, college(), vec![parent_a(salary), parent_b(Yen::ZERO), student(), child("2012-01-20")])
}

pub fn away(household: Household) -> Household {
    Household { commute: Commute::Away, ..household }
}

pub fn result(household: &Household) -> Estimate {
    estimate(household).unwrap()
}

/// The base that decides the first half-year.
pub fn first_base(household: &Household) -> Yen {
    result(household).assessments[0].base
}
