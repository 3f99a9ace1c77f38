//! The contract of the command: one line in, one line out, nothing stops the run.

#[path = "../../../examples/aid.rs"]
pub mod filter;

use proptest::prelude::*;
use serde_json::{Value, json};

fn ask(question: &Value) -> Value {
    let (answer, read) = filter::answer(question.to_string().as_bytes());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["ok"], json!(read));
    answer
}

pub fn worked() -> Value {
    json!({
        "id": "w", "entry_year": 2027, "commute": "away",
        "school": { "kind": "senmon", "sector": "private", "years": 2, "tuition": 700_000, "entrance_fee": 200_000 },
        "members": [
            { "role": "parent_a", "birth": "1978-05-05", "salary": 3_600_000 },
            { "role": "parent_b", "birth": "1980-06-06", "salary": 900_000 },
            { "role": "student", "birth": "2008-09-15" },
            { "role": "child", "birth": "2012-01-15" },
        ],
    })
}

/// The worked household with one value put in at a path such as `/members/0/birth`.
fn with(path: &str, value: Value) -> Value {
    let mut question = worked();
    let (parent, key) = path.rsplit_once('/').unwrap();
    question.pointer_mut(parent).unwrap()[key] = value;
    question
}

fn error_of(question: &Value) -> String {
    let answer = ask(question);
    assert_eq!(answer["ok"], json!(false), "{question}");
    answer["error"].as_str().unwrap().to_owned()
}

#[test]
fn the_worked_check_goes_through_the_command() {
    let answer = ask(&worked());
    assert_eq!(answer["id"], json!("w"));
    let period = &answer["periods"][0];
    assert_eq!(period["period"], json!("2027H1"));
    assert_eq!(period["income_year"], json!(2025));
    assert_eq!(period["kijun_total"], json!(44_100));
    assert_eq!(period["band"], json!(3));
    assert_eq!(period["grant_month"], json!(25_300));
    assert_eq!(period["entrance_waiver"], json!(53_400));
    assert_eq!(period["tuition_waiver"], json!(98_350));
    assert_eq!(period["persons"][0]["deductions"], json!(1_630_000));
    let roles: Vec<_> = period["persons"].as_array().unwrap().iter().map(|person| &person["role"]).collect();
    assert_eq!(roles, ["parent_a", "parent_b", "student"]);
    assert_eq!(answer["periods"].as_array().unwrap().len(), 4);
    let keys: Vec<_> = period.as_object().unwrap().keys().map(String::as_str).collect();
    let mut wanted = vec![
        "period",
        "income_year",
        "tax_rule",
        "provisional",
        "persons",
        "kijun_total",
        "band",
        "children_counted",
        "multi_child",
        "grant_month",
        "grant_total",
        "tuition_waiver",
        "entrance_waiver",
        "reason",
    ];
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
}

#[test]
fn a_bad_line_names_its_field_and_the_run_goes_on() {
    let lines = format!("{}\nnot json\n\n[1]\n{}\n", worked(), with("/members/0/birth", json!("2030-01-01")));
    let mut output = Vec::new();
    let all_read = filter::run(lines.as_bytes(), &mut output).unwrap();
    assert!(!all_read);
    let answers: Vec<Value> =
        String::from_utf8(output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["ok"], json!(true));
    assert_eq!((&answers[1]["id"], &answers[1]["ok"]), (&Value::Null, &json!(false)));
    assert_eq!((&answers[3]["id"], &answers[3]["ok"]), (&json!("w"), &json!(false)));
    assert!(answers[3]["error"].as_str().unwrap().contains("members[0].birth"));
}

#[test]
fn a_run_without_a_bad_line_says_so() {
    let mut output = Vec::new();
    assert!(filter::run(worked().to_string().as_bytes(), &mut output).unwrap());
    assert!(filter::run(&b"\xff\xfe\n"[..], &mut output).is_ok_and(|all_read| !all_read));
}

#[test]
fn every_kind_of_bad_input_names_its_field() {
    let student = json!({ "role": "student", "birth": "2008-01-01" });
    let mut two_students = worked();
    two_students["members"].as_array_mut().unwrap().push(student.clone());
    let cases = [
        (with("/members/0/salary", json!(-1)), "members[0].salary"),
        (with("/members/0/salary", json!(i64::MAX)), "members[0].salary"),
        (with("/members/0/salary", json!(3_600_000.5)), "members[0].salary"),
        (with("/members/0/salary", json!("3600000")), "members[0].salary"),
        (with("/members/0/salary", json!({ "25": 1 })), "members[0].salary"),
        (with("/members/2/birth", json!("2027-04-02")), "members[2].birth"),
        (with("/members/2/birth", json!("2027-02-29")), "members[2].birth"),
        (with("/members/2/birth", json!("1970-01-01")), "members[2].birth"),
        (with("/members/2/role", json!("uncle")), "members[2].role"),
        (with("/members/2/dependant_of", json!("none")), "members[2].dependant_of"),
        (with("/members", json!([student])), "members"),
        (with("/members", json!({})), "members"),
        (two_students, "members"),
        (with("/school/kind", json!("juku")), "school.kind"),
        (with("/school/years", json!(0)), "school.years"),
        (with("/school/years", json!(7)), "school.years"),
        (with("/school/tuition", json!([700_000])), "school.tuition"),
        (with("/school/tuition", json!(-1)), "school.tuition"),
        (with("/school/fee", json!(1)), "school.fee"),
        (with("/entry_year", json!(2050)), "entry_year"),
        (with("/entry_year", json!(2018)), "entry_year"),
        (with("/entry_year", Value::Null), "entry_year"),
        (with("/assets", json!(-1)), "assets"),
        (with("/commute", json!("bus")), "commute"),
        (with("/special_home", json!(1)), "special_home"),
        (with("/single_parent", json!("mother")), "single_parent"),
        (with("/social_insurance_rate", json!(1.5)), "social_insurance_rate"),
        (with("/social_insurance_rate", json!(-0.1)), "social_insurance_rate"),
        (with("/op", json!("guess")), "op"),
        (with("/colour", json!("red")), "colour"),
    ];
    for (question, field) in cases {
        let error = error_of(&question);
        assert!(error.starts_with(&format!("{field}: ")), "{field}: {error}");
    }
}

#[test]
fn incomes_by_year_use_the_nearest_earlier_year() {
    let question = with("/members/0/salary", json!({ "2026": 5_000_000, "2025": 3_600_000 }));
    let salaries: Vec<_> = ask(&question)["periods"]
        .as_array()
        .unwrap()
        .iter()
        .map(|period| period["persons"][0]["salary"].clone())
        .collect();
    assert_eq!(salaries, [3_600_000, 5_000_000, 5_000_000, 5_000_000]);
}

#[test]
fn a_night_college_has_no_known_cap() {
    let mut question = with("/school/mode", json!("night"));
    question["members"][0]["salary"] = json!(2_000_000);
    let answer = ask(&question);
    assert_eq!(answer["periods"][0]["tuition_waiver"], Value::Null);
    assert_eq!(answer["periods"][0]["entrance_waiver"], Value::Null);
    assert_eq!(answer["totals"]["all"], Value::Null);
    assert_eq!(answer["totals"]["tuition_waiver"], Value::Null);
    assert_eq!(answer["totals"]["grant"], json!(75_800 * 24));
}

#[test]
fn the_loan_base_has_its_own_operation() {
    let answer = ask(&with("/op", json!("loan_base")));
    assert_eq!(answer["income_year"], json!(2025));
    assert_eq!(answer["kijun"], json!(44_100));
    assert_eq!((&answer["both"], &answer["type1"], &answer["type2"]), (&json!(true), &json!(true), &json!(true)));
}

#[test]
fn repayment_has_its_own_operation() {
    let answer = ask(&json!({ "id": 7, "op": "repay", "type": 1, "total": 1_440_000 }));
    let wanted = json!({
        "id": 7, "ok": true, "years": 13, "count": 156, "monthly": 9_230, "total": 1_440_000, "last": 9_350,
    });
    assert_eq!(answer, wanted);
    let answer = ask(&json!({ "op": "repay", "type": 2, "total": 1_440_000, "rate": 0.01 }));
    assert_eq!(answer["monthly"], json!(9_892));
    assert_eq!(answer.get("last"), None);
    for (question, field) in [
        (json!({ "op": "repay", "type": 2, "total": 1 }), "rate"),
        (json!({ "op": "repay", "type": 3, "total": 1 }), "type"),
        (json!({ "op": "repay", "type": 1, "total": 0 }), "total"),
        (json!({ "op": "repay", "type": 1, "total": 1, "years": 3 }), "years"),
    ] {
        assert!(error_of(&question).starts_with(&format!("{field}: ")));
    }
}

/// Any JSON at any place of a question: an answer, never a panic.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z0-9_.-]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::hash_map("[a-z0-9_]{1,6}", inner, 0..3).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_anywhere_is_answered(value in anything(), at in 0usize..22, op in 0usize..3) {
        let places = [
            "/id", "/op", "/entry_year", "/school", "/members", "/commute", "/assets", "/apply", "/single_parent",
            "/social_insurance_rate", "/school/kind", "/school/years", "/school/tuition", "/school/entrance_fee",
            "/members/0/role", "/members/0/birth", "/members/0/salary", "/members/1/social_insurance",
            "/members/2/other_income", "/members/3/dependent_of", "/members/0/disability", "/total",
        ];
        let mut question = with(places[at], value);
        if at != 1 {
            question["op"] = json!(["aid", "loan_base", "repay"][op]);
        }
        let (answer, read) = filter::answer(question.to_string().as_bytes());
        let answer: Value = serde_json::from_str(&answer).unwrap();
        prop_assert_eq!(&answer["ok"], &json!(read));
        prop_assert_eq!(answer.get("error").is_some(), !read);
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let (answer, _) = filter::answer(&bytes);
        prop_assert!(serde_json::from_str::<Value>(&answer).is_ok());
    }
}
