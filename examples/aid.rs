//! The aid engine as a filter: one JSON object a line in, one a line out, in the same order.
//!
//! `cargo run --release --example aid < households.jsonl`. A line that cannot be read answers `"ok": false` with the
//! field and the reason, the run goes on, and the exit status is 1 in the end.

use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
};

use ce_navi::{
    aid::{
        household::{
            Apply, ByYear, Commute, DependentOf, Disability, Household, Kind, Member, Mode, Problem, Role, School,
            Sector, SingleParent, Tuition,
        },
        loan::{self, Repayment},
        share::Share,
        support::{Estimate, Period, estimate},
        tax::{Assessment, Person},
    },
    civil_date::CivilDate,
    yen::Yen,
};
use serde_json::{Map, Value, json};

/// What is wrong with a line, in words.
type Answer<T> = Result<T, String>;

#[allow(dead_code, reason = "the tests take in `run` without the program around it")]
fn main() -> ExitCode {
    let output = BufWriter::new(io::stdout().lock());
    match run(io::stdin().lock(), output) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers every line; whether all could be read.
pub fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<bool> {
    let (mut line, mut all_read) = (Vec::new(), true);
    while input.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            let (answer, read) = answer(&line);
            all_read &= read;
            writeln!(output, "{answer}")?;
        }
        line.clear();
    }
    output.flush()?;
    Ok(all_read)
}

/// The answer to one line, and whether the line could be read.
pub fn answer(line: &[u8]) -> (Value, bool) {
    let object = match serde_json::from_slice(line.trim_ascii()) {
        Ok(Value::Object(object)) => object,
        Ok(_) => return (failure(Value::Null, "1行に1つのJSONオブジェクトを書いてください"), false),
        Err(error) => return (failure(Value::Null, &format!("JSONとして読めません: {error}")), false),
    };
    let mut object = Object { path: String::new(), fields: object };
    let id = object.fields.remove("id").unwrap_or_default();
    match respond(object) {
        Ok(Value::Object(rest)) => {
            let mut whole = Map::from_iter([("id".to_owned(), id), ("ok".to_owned(), Value::Bool(true))]);
            whole.extend(rest);
            (Value::Object(whole), true)
        }
        Ok(other) => (other, true),
        Err(error) => (failure(id, &error), false),
    }
}

fn failure(id: Value, error: &str) -> Value {
    json!({ "id": id, "ok": false, "error": error })
}

fn respond(mut object: Object) -> Answer<Value> {
    match object.word("op", &[("aid", Op::Aid), ("loan_base", Op::LoanBase), ("repay", Op::Repay)])? {
        None | Some(Op::Aid) => estimate(&household(object)?).map(|found| support_json(&found)).map_err(listed),
        Some(Op::LoanBase) => loan_base_json(&household(object)?),
        Some(Op::Repay) => repay_json(object),
    }
}

#[derive(Clone, Copy)]
enum Op {
    Aid,
    LoanBase,
    Repay,
}

/// Every problem with the name of its field: `members[1].birth: …`.
fn listed(problems: Vec<Problem>) -> String {
    let line = |problem: Problem| {
        let key = problem.field.key();
        let at = match (problem.member, key) {
            (Some(place), _) => format!("members[{place}].{key}"),
            (None, "kind" | "sector" | "mode" | "years" | "tuition" | "entrance_fee") => format!("school.{key}"),
            (None, _) => key.to_owned(),
        };
        format!("{at}: {}", problem.text)
    };
    problems.into_iter().map(line).collect::<Vec<_>>().join("; ")
}

/// A JSON object whose keys are taken out one by one, so that what is left over is unknown.
struct Object {
    /// `members[0].`, to name a field in full.
    path: String,
    fields: Map<String, Value>,
}

impl Object {
    fn of(path: String, value: Value) -> Answer<Self> {
        match value {
            Value::Object(fields) => Ok(Self { path: format!("{path}."), fields }),
            _ => Err(format!("{path}: オブジェクトで書いてください")),
        }
    }

    fn at(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    fn fault<T>(&self, key: &str, reason: &str) -> Answer<T> {
        Err(format!("{}: {reason}", self.at(key)))
    }

    /// The value of a key; `null` is the same as nothing.
    fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.remove(key).filter(|value| !value.is_null())
    }

    fn need<T>(&self, key: &str, value: Option<T>) -> Answer<T> {
        value.map_or_else(|| self.fault(key, "必要な項目がありません"), Ok)
    }

    fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Answer<Option<T>> {
        let Some(value) = self.take(key) else { return Ok(None) };
        let found = value.as_str().and_then(|text| words.iter().find(|(word, _)| *word == text));
        match found {
            Some((_, meaning)) => Ok(Some(*meaning)),
            None => {
                let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
                self.fault(key, &format!("{value} は使えません({} のどれか)", known.join(", ")))
            }
        }
    }

    fn flag(&mut self, key: &str) -> Answer<bool> {
        match self.take(key) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => self.fault(key, "true か false で書いてください"),
        }
    }

    fn whole(&mut self, key: &str) -> Answer<Option<i64>> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => value.as_i64().map_or_else(|| self.fault(key, WHOLE), |number| Ok(Some(number))),
        }
    }

    fn share(&mut self, key: &str) -> Answer<Option<Share>> {
        let Some(value) = self.take(key) else { return Ok(None) };
        let share = if value.is_number() { Share::parse_decimal(&value.to_string()) } else { None };
        share.map_or_else(|| self.fault(key, "0.15 のような0以上の数で書いてください"), |share| Ok(Some(share)))
    }

    /// A number, or an object of numbers by year.
    fn by_year(&mut self, key: &str) -> Answer<ByYear> {
        match self.take(key) {
            None => Ok(ByYear::NONE),
            Some(Value::Object(years)) => {
                let entry = |(year, amount): (String, Value)| {
                    let year = if year.len() == 4 { year.parse().ok() } else { None };
                    year.zip(amount.as_i64().map(Yen))
                };
                let read: Option<Vec<_>> = years.into_iter().map(entry).collect();
                let reason = "{\"2025\": 3600000} のように、年と整数の円で書いてください";
                read.map_or_else(|| self.fault(key, reason), |years| Ok(ByYear::of(years)))
            }
            Some(value) => value.as_i64().map_or_else(|| self.fault(key, WHOLE), |yen| Ok(ByYear::same(Yen(yen)))),
        }
    }

    /// What was not taken is unknown.
    fn done(self) -> Answer<()> {
        match self.fields.keys().next() {
            None => Ok(()),
            Some(key) => self.fault(key, "知らない項目です"),
        }
    }
}

const WHOLE: &str = "整数で書いてください";

fn household(mut object: Object) -> Answer<Household> {
    let entry_year = object.whole("entry_year")?;
    let entry_year = object.need("entry_year", entry_year)?;
    let Ok(entry_year) = i32::try_from(entry_year) else {
        return object.fault("entry_year", "年度ではありません");
    };
    let school = object.take("school");
    let school = read_school(Object::of(object.at("school"), object.need("school", school)?)?)?;
    let members = object.take("members");
    let Value::Array(members) = object.need("members", members)? else {
        return object.fault("members", "リストで書いてください");
    };
    let member = |(place, value)| read_member(Object::of(format!("members[{place}]"), value)?);
    let members = members.into_iter().enumerate().map(member).collect::<Answer<Vec<_>>>()?;
    let usual = Household::new(entry_year, school, members);
    let commute = object.word("commute", &[("home", Commute::Home), ("away", Commute::Away)])?;
    let apply = [("yoyaku", Apply::Reserved), ("spring", Apply::Spring), ("autumn", Apply::Autumn)];
    let household = Household {
        commute: commute.unwrap_or(usual.commute),
        special_home: object.flag("special_home")?,
        assets: Yen(object.whole("assets")?.unwrap_or_default()),
        apply: object.word("apply", &apply)?.unwrap_or(usual.apply),
        designated_city: object.flag("designated_city")?,
        single_parent: object
            .word("single_parent", &[("mother", SingleParent::Mother), ("father", SingleParent::Father)])?,
        insurance_rate: object.share("social_insurance_rate")?.unwrap_or(usual.insurance_rate),
        ..usual
    };
    object.done()?;
    Ok(household)
}

fn read_school(mut object: Object) -> Answer<School> {
    let kinds =
        [("senmon", Kind::Senmon), ("daigaku", Kind::Daigaku), ("tandai", Kind::Tandai), ("kosen", Kind::Kosen)];
    let kind = object.word("kind", &kinds)?;
    let kind = object.need("kind", kind)?;
    let sector = object.word("sector", &[("private", Sector::Private), ("public", Sector::Public)])?;
    let sector = object.need("sector", sector)?;
    let modes = [("day", Mode::Day), ("night", Mode::Night), ("correspondence", Mode::Correspondence)];
    let mode = object.word("mode", &modes)?.unwrap_or(Mode::Day);
    let years = object.whole("years")?.unwrap_or(2);
    let Ok(years) = u8::try_from(years) else {
        return object.fault("years", "修業年限は1年から6年までです");
    };
    let tuition = match object.take("tuition") {
        None => Tuition::Unknown,
        Some(Value::Array(amounts)) => {
            let read: Option<Vec<_>> = amounts.iter().map(|amount| amount.as_i64().map(Yen)).collect();
            Tuition::PerYear(read.map_or_else(|| object.fault("tuition", WHOLE), Ok)?)
        }
        Some(value) => {
            Tuition::Same(value.as_i64().map_or_else(|| object.fault("tuition", WHOLE), |yen| Ok(Yen(yen)))?)
        }
    };
    let entrance_fee = object.whole("entrance_fee")?.map(Yen);
    let stem_private = object.flag("stem_private")?;
    object.done()?;
    Ok(School { kind, sector, mode, years, tuition, entrance_fee, stem_private })
}

const ROLES: [(&str, Role); 5] = [
    ("parent_a", Role::ParentA),
    ("parent_b", Role::ParentB),
    ("student", Role::Student),
    ("child", Role::Child),
    ("other", Role::Other),
];

fn read_member(mut object: Object) -> Answer<Member> {
    let role = object.word("role", &ROLES)?;
    let role = object.need("role", role)?;
    let birth = object.take("birth");
    let birth = object.need("birth", birth)?;
    let Some(birth) = birth.as_str().and_then(CivilDate::parse) else {
        return object.fault("birth", "ある日付を YYYY-MM-DD で書いてください");
    };
    let disabilities =
        [("normal", Disability::Normal), ("special", Disability::Special), ("special_home", Disability::SpecialHome)];
    let dependents =
        [("parent_a", DependentOf::ParentA), ("parent_b", DependentOf::ParentB), ("none", DependentOf::Nobody)];
    let member = Member {
        salary: object.by_year("salary")?,
        business_income: object.by_year("business_income")?,
        other_income: object.by_year("other_income")?,
        social_insurance: object.by_year("social_insurance")?,
        other_deductions: object.by_year("other_deductions")?,
        disability: object.word("disability", &disabilities)?,
        dependent_of: object.word("dependent_of", &dependents)?.unwrap_or(DependentOf::Unsaid),
        ..Member::new(role, birth)
    };
    object.done()?;
    Ok(member)
}

fn support_json(found: &Estimate) -> Value {
    let periods = found.periods.iter().filter_map(|period| Some(period_json(period, found.assessment(period)?)));
    let assumptions: Vec<_> = found.assumptions.iter().map(|assumption| assumption.text()).collect();
    let totals = &found.totals;
    json!({
        "periods": periods.collect::<Vec<_>>(),
        "totals": {
            "grant": totals.grant.0,
            "tuition_waiver": yen(totals.tuition_waiver),
            "entrance_waiver": yen(totals.entrance_waiver),
            "all": yen(totals.all),
        },
        "assumptions": assumptions,
    })
}

fn period_json(period: &Period, assessment: &Assessment) -> Value {
    let rules = assessment.tax_year();
    let half = if period.half.second { "H2" } else { "H1" };
    json!({
        "period": format!("{}{half}", period.half.fiscal_year),
        "income_year": period.income_year,
        "tax_rule": rules.name,
        "provisional": rules.provisional,
        "persons": assessment.persons.iter().map(person_json).collect::<Vec<_>>(),
        "kijun_total": assessment.base.0,
        "band": period.band.number(),
        "children_counted": assessment.children,
        "multi_child": period.multi_child,
        "grant_month": period.grant_month.0,
        "grant_total": period.grant_total.0,
        "tuition_waiver": yen(period.tuition_waiver),
        "entrance_waiver": yen(period.entrance_waiver),
        "reason": period.ground.text(),
    })
}

fn person_json(person: &Person) -> Value {
    let role = ROLES.iter().find(|(_, role)| *role == person.role).map(|(word, _)| *word);
    json!({
        "role": role,
        "salary": person.income.salary.0,
        "total_income": person.income.total.0,
        "deductions": person.deductions.total().0,
        "taxable": person.taxable.0,
        "jinteki_diff": person.difference.0,
        "chosei_kojo": person.credit.0,
        "chosei_gaku": person.adjustment.0,
        "exempt": person.exempt,
        "exempt_limit": person.exempt_limit.0,
        "kijun": person.base.0,
    })
}

fn yen(amount: Option<Yen>) -> Value {
    amount.map_or(Value::Null, |amount| amount.0.into())
}

fn loan_base_json(household: &Household) -> Answer<Value> {
    let base = loan::loan_base(household).map_err(listed)?;
    Ok(json!({
        "income_year": base.income_year,
        "kijun": base.base.0,
        "both": base.both,
        "type1": base.type1,
        "type2": base.type2,
    }))
}

fn repay_json(mut object: Object) -> Answer<Value> {
    let kind = object.whole("type")?;
    let kind = object.need("type", kind)?;
    let total = object.whole("total")?;
    let total = Yen(object.need("total", total)?);
    let rate = object.share("rate")?;
    let repayment = match kind {
        1 => loan::repay_type1(total),
        2 => {
            let rate = object.need("rate", rate)?;
            if rate.above_one() {
                return object.fault("rate", "利率は 0.01641 のような1以下の数で書いてください");
            }
            loan::repay_type2(total, rate)
        }
        _ => return object.fault("type", "1(第一種)か 2(第二種)で書いてください"),
    };
    let Some(repayment) = repayment else { return object.fault("total", "金額は1円から1,000億円までです") };
    object.done()?;
    Ok(repayment_json(repayment))
}

fn repayment_json(repayment: Repayment) -> Value {
    let mut answer = json!({
        "years": repayment.years,
        "count": repayment.count,
        "monthly": repayment.monthly.0,
        "total": repayment.total.0,
    });
    if let (Some(last), Some(object)) = (repayment.last, answer.as_object_mut()) {
        object.insert("last".into(), last.0.into());
    }
    answer
}
