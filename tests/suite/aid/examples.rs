//! Every official example of `tests/data/aid_examples.toml`, reproduced within its tolerance.

use ce_navi::{
    aid::{
        household::{ByYear, Commute, Household, Kind, Member, Mode, Role, School, Sector, SingleParent, Tuition},
        loan::{repay_type1, repay_type2},
        share::Share,
        support::estimate,
        tax::{Assessment, assess},
    },
    civil_date::CivilDate,
    yen::Yen,
};
use serde::Deserialize;

use super::house::{day, man, parent_a, result, student};

#[derive(Deserialize)]
struct File {
    example: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    id: String,
    kind: String,
    #[serde(default)]
    income_year: i32,
    #[serde(default)]
    members: Vec<Person>,
    #[serde(default)]
    measure: String,
    #[serde(default)]
    limit: i64,
    #[serde(default)]
    expect_man: i64,
    #[serde(default)]
    tolerance_man: i64,
    #[serde(default)]
    vary: String,
    #[serde(default)]
    social_insurance_rate: f64,
    single_parent: Option<String>,
    earners: Option<String>,
    #[serde(default)]
    expect_failure: bool,
    household: Option<Given>,
    expect: Option<Expect>,
    school: Option<String>,
    sector: Option<String>,
    mode: Option<String>,
    band: Option<u8>,
    #[serde(default)]
    stem: bool,
    tuition: Option<i64>,
    entrance: Option<i64>,
    r#type: Option<u8>,
    total: Option<i64>,
    rate: Option<f64>,
    count: Option<i64>,
    monthly: Option<i64>,
    #[serde(default)]
    tolerance: i64,
}

#[derive(Deserialize)]
struct Person {
    role: String,
    age: i32,
    salary: Option<i64>,
}

#[derive(Deserialize)]
struct Given {
    designated_city: bool,
    members: Vec<GivenMember>,
}

#[derive(Deserialize)]
struct GivenMember {
    role: String,
    birth: String,
    salary: Option<i64>,
    social_insurance: Option<i64>,
    other_deductions: Option<i64>,
}

#[derive(Deserialize)]
struct Expect {
    total_income: i64,
    deductions: i64,
    taxable: i64,
    jinteki_diff: i64,
    chosei_kojo: Option<i64>,
}

fn examples(kind: &str) -> Vec<Example> {
    let text = include_str!("../../data/aid_examples.toml");
    let file: File = toml::from_str(text).unwrap();
    let chosen: Vec<_> = file.example.into_iter().filter(|example| example.kind == kind).collect();
    assert!(!chosen.is_empty(), "no example of kind {kind}");
    chosen
}

fn role(name: &str) -> Role {
    match name {
        "parent_a" => Role::ParentA,
        "parent_b" => Role::ParentB,
        "student" => Role::Student,
        "child" => Role::Child,
        other => panic!("{other}"),
    }
}

fn school() -> School {
    School::new(Kind::Senmon, Sector::Private, 2)
}

/// The household with the varied income at a whole 万円.
fn household(example: &Example, income: i64) -> Household {
    let member = |person: &Person| {
        let birth = CivilDate::new(example.income_year - person.age, 7, 1).unwrap();
        let mut member = Member::new(role(&person.role), birth);
        let equal = example.earners.as_deref() == Some("equal");
        if member.role == Role::ParentA || (equal && member.role.is_parent()) {
            let part = ByYear::same(Yen(man(income).0 / if equal { 2 } else { 1 }));
            match example.vary.as_str() {
                "salary" => member.salary = part,
                "business_income" => member.business_income = part,
                other => panic!("{other}"),
            }
        } else if let Some(salary) = person.salary {
            member.salary = ByYear::same(man(salary));
        }
        member
    };
    let members = example.members.iter().map(member).collect();
    let percent = (example.social_insurance_rate * 100.0).round() as i64;
    Household {
        insurance_rate: Share::percent(percent),
        single_parent: example.single_parent.as_ref().map(|_| SingleParent::Mother),
        ..Household::new(example.income_year + 2, school(), members)
    }
}

fn measure(example: &Example, assessment: &Assessment) -> i64 {
    match example.measure.as_str() {
        "grant" => assessment.base.0,
        "shugaku" => assessment.persons.iter().map(|person| person.taxable.0 * 6 / 100 - person.credit.0).sum(),
        other => panic!("{other}"),
    }
}

/// The largest whole 万円 below the limit.
fn largest(example: &Example) -> i64 {
    let below =
        |income: &i64| measure(example, &assess(&household(example, *income), example.income_year)) < example.limit;
    (0..2_000).take_while(below).last().unwrap()
}

#[test]
fn the_income_guides_are_reproduced() {
    for example in examples("meyasu") {
        let found = largest(&example);
        let reproduced = (found - example.expect_man).abs() <= example.tolerance_man;
        let wanted = (example.expect_man, example.tolerance_man);
        assert!(reproduced || example.expect_failure, "{}: {found}, not {wanted:?}", example.id);
    }
}

/// The 12 salaried rows of the JASSO table as reprinted (S24), 万円 of the salary that varies; ages on 31 December.
#[test]
fn every_salaried_row_of_the_guide_of_2020_is_reproduced_to_the_man_yen() {
    let limits = [100, 25_600, 51_300];
    let guide = |income_year, others: Vec<Person>, mother: bool, limit, expect_man| {
        let mut members = vec![Person { role: "parent_a".into(), age: 45, salary: None }];
        members.extend(others);
        let example = Example {
            income_year,
            members,
            limit,
            expect_man,
            single_parent: mother.then(|| "mother".into()),
            ..examples("meyasu").swap_remove(0)
        };
        assert_eq!(largest(&example), expect_man, "{income_year} {mother} {limit}");
    };
    let person = |role: &str, age, salary| Person { role: role.into(), age, salary };
    for (limit, expect) in limits.into_iter().zip([207, 298, 373]) {
        guide(2022, vec![person("student", 17, None)], true, limit, expect);
    }
    for (limit, expect) in limits.into_iter().zip([221, 298, 373]) {
        guide(2022, vec![person("student", 17, None), person("child", 14, None)], true, limit, expect);
    }
    for (limit, expect) in limits.into_iter().zip([271, 303, 378]) {
        let others = vec![person("parent_b", 43, None), person("student", 17, None), person("child", 14, None)];
        guide(2022, others, false, limit, expect);
    }
    for (limit, (second, expect)) in limits.into_iter().zip([(115, 221), (155, 242), (155, 320)]) {
        let others = vec![person("parent_b", 43, Some(second)), person("student", 17, None), person("child", 14, None)];
        guide(2019, others, false, limit, expect);
    }
}

#[test]
fn the_municipal_examples_are_reproduced() {
    for example in examples("resident_tax") {
        let (given, expect) = (example.household.unwrap(), example.expect.unwrap());
        let amount = |given: Option<i64>| given.map_or(ByYear::NONE, |yen| ByYear::same(Yen(yen)));
        let member = |given: &GivenMember| Member {
            salary: amount(given.salary),
            social_insurance: amount(given.social_insurance),
            other_deductions: amount(given.other_deductions),
            ..Member::new(role(&given.role), day(&given.birth))
        };
        let members = given.members.iter().map(member).collect();
        let household = Household {
            designated_city: given.designated_city,
            ..Household::new(example.income_year + 2, school(), members)
        };
        let assessment = assess(&household, example.income_year);
        let person = assessment.person(Role::ParentA).unwrap();
        assert_eq!(person.income.total, Yen(expect.total_income), "{}", example.id);
        assert_eq!(person.deductions.total(), Yen(expect.deductions), "{}", example.id);
        assert_eq!(person.taxable, Yen(expect.taxable), "{}", example.id);
        assert_eq!(person.difference, Yen(expect.jinteki_diff), "{}", example.id);
        if let Some(credit) = expect.chosei_kojo {
            assert_eq!(person.credit, Yen(credit), "{}", example.id);
        }
    }
}

/// Salaries of a parent beside a mother without income and a student of 17 that lead to band 1 to 4 for income 2025.
const SALARY_OF_BAND: [i64; 4] = [150, 300, 350, 500];

#[test]
fn the_waiver_tables_are_reproduced() {
    for example in examples("waiver") {
        let band = example.band.unwrap();
        let school = School {
            mode: match example.mode.as_deref() {
                Some("day") => Mode::Day,
                Some("night") => Mode::Night,
                other => panic!("{other:?}"),
            },
            tuition: Tuition::Same(Yen(5_000_000)),
            entrance_fee: Some(Yen(5_000_000)),
            stem_private: example.stem,
            ..School::new(
                match example.school.as_deref() {
                    Some("senmon") => Kind::Senmon,
                    Some("daigaku") => Kind::Daigaku,
                    Some("tandai") => Kind::Tandai,
                    other => panic!("{other:?}"),
                },
                if example.sector.as_deref() == Some("public") { Sector::Public } else { Sector::Private },
                1,
            )
        };
        let members =
            vec![parent_a(man(SALARY_OF_BAND[usize::from(band) - 1])), super::house::parent_b(Yen::ZERO), student()];
        let household = Household { commute: Commute::Away, ..Household::new(2027, school, members) };
        let periods = result(&household).periods;
        assert_eq!((periods[0].band.number(), periods[1].band.number()), (band, band), "{}", example.id);
        let tuition: Option<Yen> = periods.iter().map(|period| period.tuition_waiver).sum();
        assert_eq!(tuition, example.tuition.map(Yen), "{}", example.id);
        assert_eq!(periods[0].entrance_waiver, example.entrance.map(Yen), "{}", example.id);
    }
}

#[test]
fn the_repayment_examples_are_reproduced() {
    for example in examples("repay") {
        let total = Yen(example.total.unwrap());
        let repayment = match example.r#type {
            Some(1) => repay_type1(total),
            _ => repay_type2(total, Share::parse_decimal(&example.rate.unwrap().to_string()).unwrap()),
        };
        let repayment = repayment.unwrap();
        assert_eq!(Some(repayment.count), example.count, "{}", example.id);
        let apart = (repayment.monthly.0 - example.monthly.unwrap()).abs();
        assert!(apart <= example.tolerance, "{}: {}", example.id, repayment.monthly);
    }
}

#[test]
fn every_example_is_of_a_known_kind() {
    let kinds = ["meyasu", "waiver", "resident_tax", "repay"];
    assert_eq!(kinds.map(|kind| examples(kind).len()), [26, 16, 2, 39]);
    assert!(estimate(&household(&examples("meyasu")[0], 100)).is_ok());
}
