//! `src/aid/official.toml` → the published examples.

use serde::Deserialize;

use crate::{
    aid::{Kind, Mode, Sector, Share, Yen},
    record::{Facts, Fault, Literal, Spanned, table},
};

words! {
    Role { "parent_a" => ParentA, "parent_b" => ParentB, "student" => Student, "child" => Child }
    Measure { "grant" => Grant, "shugaku" => HighSchool }
    Vary { "salary" => Salary, "business_income" => Business }
}

record! {
    Someone { role: Role, age: i32, #[serde(default)] salary: i64 }
    Guide {
        name: String, source: String, income_year: i32, members: Vec<Someone>, measure: Measure, limit: Yen, man: i64,
        tolerance: i64, vary: Vary, insurance_percent: i64, #[serde(default)] equal_earners: bool,
        #[serde(default)] single_parent: bool, #[serde(default)] open: bool,
    }
    WaiverExample {
        source: String, kind: Kind, sector: Sector, mode: Mode, band: u8, #[serde(default)] stem: bool,
        tuition: Yen, entrance: Option<Yen>,
    }
    WaiverFamily { income_year: i32, salaries: Vec<i64> }
    TaxExample {
        name: String, source: String, income_year: i32, designated_city: bool, salary: Yen, insurance: Yen,
        other_deductions: Yen, children: Vec<i32>, income: Yen, deductions: Yen, taxable: Yen, difference: Yen,
        credit: Option<Yen>,
    }
    RepaymentExample { source: String, rate: Option<Share>, total: Yen, monthly: Yen, count: i64, tolerance: i64 }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    guide: Vec<Spanned<Guide>>,
    waiver_family: WaiverFamily,
    waiver: Vec<Spanned<WaiverExample>>,
    tax: Vec<Spanned<TaxExample>>,
    repayment: Vec<Spanned<RepaymentExample>>,
}

pub fn render() -> Result<String, Fault> {
    let facts = Facts::open("src/aid/official.toml")?;
    let examples: Examples = facts.parse()?;
    for guide in &examples.guide {
        facts.ensure(guide, guide.get_ref().members.iter().any(|one| one.role == Role::ParentA), "nobody earns")?;
    }
    for waiver in &examples.waiver {
        facts.ensure(waiver, (1..=4).contains(&waiver.get_ref().band), "bands are 1 to 4")?;
    }
    Ok([
        table("GUIDES", "Guide", &examples.guide),
        format!("static WAIVER_FAMILY: WaiverFamily = {};\n", examples.waiver_family.literal()),
        table("WAIVERS", "WaiverExample", &examples.waiver),
        table("TAXES", "TaxExample", &examples.tax),
        table("REPAYMENTS", "RepaymentExample", &examples.repayment),
    ]
    .concat())
}
