//! `src/aid/figures.toml` → the tables of the aid rules: years laid over one another, shares as exact fractions.

use std::collections::HashSet;

use serde::Deserialize;

use crate::record::{Facts, Fault, Literal, Spanned, table};

const FILE: &str = "src/aid/figures.toml";

/// Yen as authored: a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Yen(i64);

impl Literal for Yen {
    fn literal(&self) -> String {
        format!("Yen({})", self.0)
    }
}

/// A share as authored: `"2/3"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Share(i64, i64);

impl TryFrom<String> for Share {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let parts = text.split_once('/').and_then(|(top, bottom)| Some(Self(top.parse().ok()?, bottom.parse().ok()?)));
        parts.filter(|share| share.1 > 0 && share.0 >= 0).ok_or_else(|| format!("{text} is no fraction like \"2/3\""))
    }
}

impl Literal for Share {
    fn literal(&self) -> String {
        format!("Share {{ numerator: {}, denominator: {} }}", self.0, self.1)
    }
}

words! {
    Kind { "senmon" => Senmon, "daigaku" => Daigaku, "tandai" => Tandai, "kosen" => Kosen }
    Sector { "public" => Public, "private" => Private }
    Mode { "day" => Day, "night" => Night, "correspondence" => Correspondence }
    Group { "main" => Main, "kosen" => Kosen }
    Case {
        "band1" => First, "band2" => Second, "band3" => Third, "stem" => Stem, "multi1" => MultiFirst,
        "multi2" => MultiSecond, "multi3" => MultiThird, "multi4" => MultiFourth, "multi_over" => MultiOver,
    }
}

record! {
    EntryYears { first: i32, last: i32 }
    Units { taxable: i64, base: i64, waiver: i64, spouse: i64, salary: i64, highest: i64 }
    SalaryRow { from: Yen, step: i64, percent: i64, plus: Yen }
    SalaryAdjustment { from: Yen, to: Yen, percent: i64 }
    Step { to: Yen, amount: Yen }
    Tier { to: Yen, thirds: i64 }
    ByDisability { normal: Yen, special: Yen, special_home: Yen }
    Differences {
        basic: Yen, spouse: Yen, general: Yen, specific: Yen, elderly: Yen, mother: Yen, father: Yen,
        disability: Yen, disability_special: Yen, disability_special_home: Yen, working_student: Yen,
    }
    Credit { threshold: Yen, minimum: Yen }
    Exempt { per_person: Yen, plus: Yen, plus_with_dependents: Yen, special: Yen }
    TaxYear {
        from: i32, name: String, provisional: bool,
        salary_assumed: bool, salary: Vec<SalaryRow>, salary_adjustment: Option<SalaryAdjustment>,
        dependent_limit: Yen, student_limit: Yen, basic: Vec<Step>,
        spouse: Yen, spouse_tiers: Vec<Tier>, spouse_special: Vec<Step>,
        general: Yen, specific: Yen, elderly: Yen, specific_relative: Vec<Step>, specific_child_limit: Option<Yen>,
        single_parent: Yen, single_parent_limit: Yen, disability: ByDisability, working_student: Yen,
        difference: Differences, spouse_special_difference: Vec<Step>, differences_assumed: bool,
        credit: Credit, exempt: Exempt, adult_age: i32,
    }
    GrantRow { home: Yen, special_home: Yen, away: Yen }
    GrantTable { group: Group, sector: Sector, bands: Vec<GrantRow> }
    Cap { mode: Mode, kind: Kind, sector: Sector, tuition: Yen, entrance: Yen }
    StemShares { daigaku: Share, kosen: Share, tandai: Share, senmon: Share, correspondence: Share }
    Assets { full_below: Yen, waiver_below: Yen, disputed_single: Yen }
    AidYear {
        from: i32, published_to: i32, bands: Vec<Yen>, grants: Vec<GrantTable>, correspondence_grants: Vec<Yen>,
        caps: Vec<Cap>, waiver_shares: Vec<Share>, multi_child_share: Share, stem_shares: StemShares,
        multi_child_from: u32, assets: Assets,
    }
    LoanLimits { both: Yen, type1: Yen, type2: Yen }
    Type1 { university: bool, sector: Sector, home: Vec<Yen>, away: Vec<Yen> }
    Type2 { min: Yen, max: Yen, step: i64 }
    Combined { kind: Kind, case: Case, choices: Vec<Vec<Yen>> }
    NamedRate { name: String, share: Share }
    Guarantee { type2: bool, university: Option<bool>, months: u32, monthly: Yen, fee: Yen }
    LoanYear {
        from: i32, published_to: i32, limits: LoanLimits, per_child_over_two: Yen, single_parent: Yen, private_away: Yen,
        type1: Vec<Type1>, type2: Type2, entrance_extra: Vec<Yen>, extra_without_refusal: Yen, combined: Vec<Combined>,
        repayment: Vec<Step>, longest_years: i64, grace_days: i64, rates: Vec<NamedRate>, extra_addon: Share,
        extra_cap: Share, guarantee: Vec<Guarantee>, extra_guarantee: Vec<Step>,
    }
    EligibilityFigures { years_to_enter: i32, average_tenths: u8 }
    StudyFigures {
        stop_credits: u8, stop_attendance: u8, warn_credits: u8, warn_attendance: u8, warn_ranking: u8, repay_credits: u8,
    }
    TrainingStage { percent: i64, cap: Yen }
    TrainingFigures { stages: Vec<TrainingStage>, support_percent: u8, support_under_age: i32 }
    JfcFigures { limit: Yen, limit_special: Yen, salary_caps: Vec<Yen>, business_caps: Vec<Yen> }
    SocialInsurance { default: Share }
    Source { id: String, title: String, #[serde(default)] url: Option<String>, #[serde(default)] date: Option<String> }
}

/// What a group of figures rests on; rendered as one `static` of its own name, so that a rule that is named but not
/// authored does not compile.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    name: String,
    law: Option<String>,
    sources: Vec<String>,
    place: String,
    years: String,
    as_of: String,
}

/// The file as it is authored; the years are still partial.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    entry_years: EntryYears,
    units: Units,
    tax_years: Vec<Spanned<toml::Table>>,
    aid_years: Vec<Spanned<toml::Table>>,
    loan_years: Vec<Spanned<toml::Table>>,
    eligibility: EligibilityFigures,
    study: StudyFigures,
    training: TrainingFigures,
    jfc: JfcFigures,
    social_insurance: SocialInsurance,
    rules: Vec<Spanned<Rule>>,
    sources: Vec<Spanned<Source>>,
}

pub fn render() -> Result<String, Fault> {
    let facts = Facts::open(FILE)?;
    let figures: Figures = facts.parse()?;
    let tax_years: Vec<TaxYear> = laid_over(&facts, &figures.tax_years)?;
    let aid_years: Vec<AidYear> = laid_over(&facts, &figures.aid_years)?;
    let loan_years: Vec<LoanYear> = laid_over(&facts, &figures.loan_years)?;
    check_tax_years(&facts, &figures.tax_years, &tax_years)?;
    check_aid_years(&facts, &figures.aid_years, &aid_years)?;
    check_loan_years(&facts, &figures.loan_years, &loan_years)?;
    check_rules(&facts, &figures)?;
    let sources: Vec<Source> = figures.sources.iter().map(|source| source.get_ref().clone()).collect();
    Ok([
        one("ENTRY_YEARS", "EntryYears", &figures.entry_years),
        one("UNITS", "Units", &figures.units),
        one("SOCIAL_INSURANCE", "SocialInsurance", &figures.social_insurance),
        one("ELIGIBILITY", "EligibilityFigures", &figures.eligibility),
        one("STUDY", "StudyFigures", &figures.study),
        one("TRAINING", "TrainingFigures", &figures.training),
        one("JFC", "JfcFigures", &figures.jfc),
        array("TAX_YEARS", "TaxYear", &tax_years),
        array("AID_YEARS", "AidYear", &aid_years),
        array("LOAN_YEARS", "LoanYear", &loan_years),
        rules(&figures.rules, &sources),
        table("SOURCES", "Source", &sources),
    ]
    .concat())
}

/// `pub static NAME: Type = …;`
fn one<T: Literal>(name: &str, type_name: &str, value: &T) -> String {
    format!("pub static {name}: {type_name} = {};\n", value.literal())
}

/// `pub static NAME: [Type; n] = […];`: a table known never to be empty.
fn array<T: Literal>(name: &str, type_name: &str, rows: &[T]) -> String {
    let literals = rows.iter().map(Literal::literal).collect::<Vec<_>>().join(",\n");
    format!("pub static {name}: [{type_name}; {}] = [\n{literals}\n];\n", rows.len())
}

fn rules(rules: &[Spanned<Rule>], table: &[Source]) -> String {
    let rule = |rule: &Spanned<Rule>| {
        let Rule { id, name, law, sources, place, years, as_of } = rule.get_ref();
        let (law, sources, upper) = (law.literal(), sources.literal(), id.to_uppercase());
        let first = rule.get_ref().sources.first();
        let title =
            first.and_then(|id| table.iter().find(|source| source.id == *id)).map_or("", |source| &source.title);
        format!(
            "pub static {upper}: Rule = Rule {{ id: {id:?}, name: {name:?}, law: {law}, sources: {sources}, \
             source_title: {title:?}, place: {place:?}, years: {years:?}, as_of: {as_of:?} }};\n"
        )
    };
    let all = rules.iter().map(|rule| format!("&{}", rule.get_ref().id.to_uppercase())).collect::<Vec<_>>().join(", ");
    let each: String = rules.iter().map(rule).collect();
    format!("pub mod rule {{\nuse super::Rule;\n{each}\npub static ALL: &[&Rule] = &[{all}];\n}}\n")
}

/// Every record laid over the one before it: what it does not name stays as it was.
fn laid_over<T: serde::de::DeserializeOwned>(facts: &Facts, years: &[Spanned<toml::Table>]) -> Result<Vec<T>, Fault> {
    let mut whole = toml::Table::new();
    let mut result = Vec::new();
    for year in years {
        whole.extend(year.get_ref().clone());
        let record = T::deserialize(toml::Value::Table(whole.clone()));
        result.push(record.map_err(|error| facts.fault(year.span().start, error.message()))?);
    }
    Ok(result)
}

fn rising<T, K: PartialOrd>(rows: &[T], key: impl Fn(&T) -> K) -> bool {
    rows.windows(2).all(|pair| matches!(pair, [a, b] if key(a) < key(b)))
}

fn check_tax_years(facts: &Facts, at: &[Spanned<toml::Table>], years: &[TaxYear]) -> Result<(), Fault> {
    for (place, year) in at.iter().zip(years) {
        facts.ensure(place, (2000..2100).contains(&year.from), "an implausible income year")?;
        facts.ensure(place, rising(years, |year| year.from), "income years must rise")?;
        facts.ensure(place, year.salary.first().is_some_and(|row| row.from == Yen(0)), "salary must start at 0")?;
        facts.ensure(place, rising(&year.salary, |row| row.from), "salary rows must rise")?;
        facts.ensure(place, year.salary.iter().all(|row| row.step > 0), "a salary step must be above 0")?;
        facts.ensure(place, rising(&year.spouse_tiers, |row| row.to), "spouse_tiers must rise")?;
        for steps in [&year.basic, &year.spouse_special, &year.specific_relative, &year.spouse_special_difference] {
            facts.ensure(place, rising(steps, |step| step.to), "limits must rise")?;
            facts.ensure(place, rising(steps, |step| -step.amount.0), "amounts must fall as income rises")?;
        }
        facts.ensure(place, year.spouse_special.iter().all(|step| step.to > year.dependent_limit), "spouse_special")?;
    }
    Ok(())
}

fn check_aid_years(facts: &Facts, at: &[Spanned<toml::Table>], years: &[AidYear]) -> Result<(), Fault> {
    for (place, year) in at.iter().zip(years) {
        facts.ensure(place, (2020..2100).contains(&year.from), "an implausible fiscal year")?;
        facts.ensure(place, year.published_to >= year.from, "published_to lies before the year itself")?;
        facts.ensure(place, rising(years, |year| year.from), "fiscal years must rise")?;
        facts.ensure(place, year.bands.len() == 4 && rising(&year.bands, |limit| *limit), "four rising band limits")?;
        facts.ensure(place, year.waiver_shares.len() == 3, "a waiver share for band 1 to 3")?;
        facts.ensure(place, year.correspondence_grants.len() == 4, "a correspondence grant for band 1 to 4")?;
        for grants in &year.grants {
            facts.ensure(place, grants.bands.len() == 4, "a grant for band 1 to 4")?;
            facts.ensure(place, rising(&grants.bands, |row| -row.home.0), "grants must fall from band to band")?;
            let ordered = grants.bands.iter().all(|row| row.home <= row.special_home && row.special_home <= row.away);
            facts.ensure(place, ordered, "home, special_home and away must rise")?;
        }
        let caps: HashSet<_> = year.caps.iter().map(|cap| (cap.mode as u8, cap.kind as u8, cap.sector as u8)).collect();
        facts.ensure(place, caps.len() == year.caps.len(), "a cap stands twice")?;
    }
    Ok(())
}

fn check_loan_years(facts: &Facts, at: &[Spanned<toml::Table>], years: &[LoanYear]) -> Result<(), Fault> {
    for (place, year) in at.iter().zip(years) {
        facts.ensure(place, rising(years, |year| year.from), "fiscal years must rise")?;
        facts.ensure(place, rising(&year.repayment, |step| step.to), "repayment limits must rise")?;
        let cases: HashSet<_> = year.combined.iter().map(|row| (row.kind as u8, row.case as u8)).collect();
        facts.ensure(place, cases.len() == 36 && year.combined.len() == 36, "4 kinds of school in 9 cases")?;
        facts.ensure(
            place,
            year.combined.iter().all(|row| row.choices.len() == 6),
            "6 choices by sector and commute",
        )?;
        facts.ensure(place, year.rates.windows(2).all(falls_short), "rates must rise")?;
        facts.ensure(place, year.type1.len() == 4, "第一種 by kind and sector")?;
    }
    Ok(())
}

fn falls_short(two: &[NamedRate]) -> bool {
    matches!(two, [a, b] if a.share.0 * b.share.1 < b.share.0 * a.share.1)
}

fn check_rules(facts: &Facts, figures: &Figures) -> Result<(), Fault> {
    let mut ids = HashSet::new();
    for source in &figures.sources {
        let known = source.get_ref();
        facts.ensure(source, ids.insert(known.id.as_str()), format!("source {} stands twice", known.id))?;
        let used = figures.rules.iter().any(|rule| rule.get_ref().sources.contains(&known.id));
        facts.ensure(source, used, format!("no rule rests on source {}", known.id))?;
    }
    let mut names = HashSet::new();
    for rule in &figures.rules {
        let known = rule.get_ref();
        facts.ensure(rule, names.insert(known.id.as_str()), format!("rule {} stands twice", known.id))?;
        facts.ensure(rule, known.as_of.len() == 10, "as_of must be a date")?;
        for source in &known.sources {
            facts.ensure(rule, ids.contains(source.as_str()), format!("no source {source}"))?;
        }
    }
    Ok(())
}
