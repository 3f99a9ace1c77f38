//! What a school's page hands over to お金, as one file (see [`crate::aid::handed`]).

use crate::{
    aid::{
        form::{NO, UNKNOWN},
        handed,
    },
    schools::{
        SCHOOLS,
        details::{self, Details, Fees},
        school::{Founder, Kind, School, Time, fiscal_year},
    },
    yen::Yen,
};

/// The text of all schools.
#[must_use]
pub fn handed() -> String {
    SCHOOLS.iter().filter_map(|school| Some(line(school, details::of(school)?))).collect()
}

fn line(school: &School, details: &Details) -> String {
    let kind = match (school.kind, school.founder) {
        (Kind::VocationalCollege, Founder::Private) => "senmon-private",
        (Kind::VocationalCollege, _) => "senmon-public",
        (Kind::University, Founder::Private) => "daigaku-private",
        (Kind::University, _) => "daigaku-public",
        // Whether one is supported is for the school to say.
        (Kind::AdvancedCourse, _) => "",
    };
    let years = school.years.map(|years| years.to_string()).unwrap_or_default();
    let mode = match details.time.or(school.time) {
        Some(Time::Day) => "day",
        Some(Time::Evening) => "night",
        None => "",
    };
    // Where they are the same for everybody, and 授業料 stands apart.
    let plain =
        |fees: &&Fees| fees.resident.is_none() && fees.tuition.is_some() && fees.tuition_holds_more != Some(true);
    let fees = details.fees.first().filter(plain);
    // In 万円, as the field takes it.
    let man = |Yen(amount)| format!("{}.{:04}", amount / 10_000, amount % 10_000);
    let man = |amount| man(amount).trim_end_matches('0').trim_end_matches('.').to_owned();
    let yen = |amount: Option<Yen>| amount.map_or_else(String::new, man);
    let beside = fees.and_then(Fees::beside_tuition);
    let later =
        fees.zip(school.years).and_then(|(fees, years)| fees.later_beside_tuition(years, details.estimate.as_ref()));
    let which = |fees: &Fees| {
        let year = fiscal_year(fees.year);
        let reckoned = beside.is_some() && later.is_some() && fees.later_year_total.is_none();
        let reckoned = reckoned.then_some("2年目からは計算した目安");
        let parts = [Some(&*year), fees.edition, fees.scope, fees.later_note, reckoned];
        parts.into_iter().flatten().collect::<Vec<_>>().join("、")
    };
    let which = fees.map(which).unwrap_or_default();
    let (same, later) = match (beside, later) {
        (None, _) => ("", None),
        (Some(_), None) => (UNKNOWN, None),
        (beside, later) if beside == later => ("", None),
        (_, later) => (NO, later),
    };
    let [tuition, admission, at_entry] =
        fees.map_or([None; 3], |fees| [fees.tuition, fees.admission, fees.at_entry]).map(yen);
    let [beside, later] = [beside, later].map(yen);
    let answers = [kind, &years, mode, &tuition, &admission, &beside, same, &later, &at_entry];
    handed::line(school.id, school.name, &which, answers)
}
