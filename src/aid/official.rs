//! 公表されている計算例: what documents have published, and what this engine gives for the same question.
//!
//! The examples are typed from the documents (`official.toml`), never computed here. The tests demand that each is
//! reproduced, and the app lets a reader see it on the own phone.

use super::{
    amount::MAN,
    household::{ByYear, Commute, Household, Kind, Member, Mode, Role, School, Sector, SingleParent, Tuition},
    loan::{repay_type1, repay_type2},
    sensitivity::curve,
    share::Share,
    support::estimate,
    tax::{Assessment, assess},
};
use crate::{civil_date::CivilDate, yen::Yen};

include!(concat!(env!("OUT_DIR"), "/official.rs"));

/// What an example says of one amount or count, and what the engine gives; `None`: it gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub what: &'static str,
    pub unit: &'static str,
    pub published: i64,
    pub found: Option<i64>,
    /// How far apart the two may be: published guides are rounded.
    pub tolerance: i64,
}

/// An example beside the engine's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub name: String,
    /// The id of its document among [`super::figures::SOURCES`].
    pub source: &'static str,
    pub figures: Vec<Figure>,
    /// An assumption behind it is not published: it need not be reproduced.
    pub open: bool,
}

impl Comparison {
    /// Whether the engine gives what the example says.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.figures.iter().all(|figure| {
            figure.found.is_some_and(|found| found.abs_diff(figure.published) <= figure.tolerance.unsigned_abs())
        })
    }
}

/// All examples by what they are of.
#[must_use]
pub fn comparisons() -> [(&'static str, Vec<Comparison>); 4] {
    [
        ("収入の目安", GUIDES.iter().map(Guide::compare).collect()),
        ("授業料と入学金の減免", WAIVERS.iter().map(WaiverExample::compare).collect()),
        ("住民税", TAXES.iter().map(TaxExample::compare).collect()),
        ("貸与奨学金の返還", REPAYMENTS.iter().map(RepaymentExample::compare).collect()),
    ]
}

/// 年収 that [`supports`] goes through, and the step between them in yen.
pub const INCOMES: i64 = MAN / 10;
const INCOME_STEP: i64 = MAN + MAN / 2;

/// What a first school year brings at each of a thousand incomes up to 15,000,000 yen: the most that any screen asks for.
#[must_use]
pub fn supports() -> Vec<Option<Yen>> {
    let incomes: Vec<Yen> = (0..INCOMES).map(|step| Yen(INCOME_STEP * step)).collect();
    WAIVERS.first().and_then(|example| curve(&example.household(), 0, &incomes).ok()).unwrap_or_default()
}

/// Someone of an example's family.
pub struct Someone {
    role: Role,
    /// On 31 December of the income year.
    age: i32,
    /// 万円 a year.
    salary: i64,
}

/// What a guide limits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// 支給額算定基準額.
    Grant,
    /// That of 高等学校等就学支援金: 課税標準額 × 6 % − the municipal 調整控除額, both parents.
    HighSchool,
}

/// Which income of the first parent (or of both) is varied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Vary {
    Salary,
    Business,
}

/// 収入の目安: up to which income the measure stays below a limit.
pub struct Guide {
    name: &'static str,
    source: &'static str,
    income_year: i32,
    members: &'static [Someone],
    measure: Measure,
    limit: Yen,
    /// 万円.
    man: i64,
    tolerance: i64,
    vary: Vary,
    insurance_percent: i64,
    equal_earners: bool,
    single_parent: bool,
    open: bool,
}

/// No guide speaks of incomes above, in 万円.
const HIGHEST: i64 = MAN / 5;

impl Guide {
    fn compare(&self) -> Comparison {
        let below = |man: &i64| self.measured(*man) < self.limit.0;
        // The measure never falls as an income rises.
        let (mut low, mut high) = (0, HIGHEST);
        while high - low > 1 {
            let middle = i64::midpoint(low, high);
            if below(&middle) { low = middle } else { high = middle }
        }
        let (unit, tolerance) = ("万円", self.tolerance);
        let figure = Figure { what: "年収", unit, published: self.man, found: Some(low), tolerance };
        Comparison { name: self.name.into(), source: self.source, figures: vec![figure], open: self.open }
    }

    fn measured(&self, man: i64) -> i64 {
        let assessment = assess(&self.household(man), self.income_year);
        match self.measure {
            Measure::Grant => assessment.base.0,
            Measure::HighSchool => high_school_base(&assessment),
        }
    }

    /// The family with the varied income at a whole 万円.
    fn household(&self, man: i64) -> Household {
        let members = self.members.iter().map(|someone| self.member(someone, man)).collect();
        Household {
            insurance_rate: Share::percent(self.insurance_percent),
            single_parent: self.single_parent.then_some(SingleParent::Mother),
            ..Household::new(self.income_year + 2, School::new(Kind::Senmon, Sector::Private, 2), members)
        }
    }

    fn member(&self, someone: &Someone, man: i64) -> Member {
        let mut member = Member::new(someone.role, midsummer(self.income_year - someone.age));
        let earns = someone.role == Role::ParentA || (self.equal_earners && someone.role.is_parent());
        let part = Yen(man * MAN / if self.equal_earners { 2 } else { 1 });
        match self.vary {
            _ if !earns => member.salary = ByYear::same(Yen(someone.salary * MAN)),
            Vary::Salary => member.salary = ByYear::same(part),
            Vary::Business => member.business_income = ByYear::same(part),
        }
        member
    }
}

fn high_school_base(assessment: &Assessment) -> i64 {
    assessment.persons.iter().map(|person| Share::percent(6).of(person.taxable).0 - person.credit.0).sum()
}

/// A day on which nothing depends.
const fn midsummer(year: i32) -> CivilDate {
    CivilDate { year, month: 7, day: 1 }
}

/// 減免の額 of a year at fees above the caps.
pub struct WaiverExample {
    source: &'static str,
    kind: Kind,
    sector: Sector,
    mode: Mode,
    band: u8,
    stem: bool,
    tuition: Yen,
    entrance: Option<Yen>,
}

/// For whom the waivers are asked.
pub struct WaiverFamily {
    income_year: i32,
    /// 万円 that the father earns in band Ⅰ to Ⅳ.
    salaries: &'static [i64],
}

/// A fee above every cap.
const HIGH_FEE: Yen = Yen(MAN * 500);

impl WaiverExample {
    fn compare(&self) -> Comparison {
        let estimate = estimate(&self.household()).ok();
        let periods = estimate.as_ref().map_or(&[][..], |estimate| &estimate.periods);
        let banded = !periods.is_empty() && periods.iter().all(|period| period.band.number() == self.band);
        let tuition: Option<Yen> = periods.iter().map(|period| period.tuition_waiver).sum();
        let entrance = periods.first().and_then(|period| period.entrance_waiver);
        let figure = |what, published: Yen, found: Option<Yen>| {
            let found = found.filter(|_| banded).map(|yen| yen.0);
            Figure { what, unit: "円", published: published.0, found, tolerance: 0 }
        };
        let entrance = self.entrance.map(|published| figure("入学金の減免", published, entrance));
        let figures = [figure("授業料の減免（1年）", self.tuition, tuition)].into_iter().chain(entrance).collect();
        Comparison { name: self.name(), source: self.source, figures, open: false }
    }

    fn name(&self) -> String {
        let sector = if self.sector == Sector::Public { "国公立" } else { "私立" };
        let kind = match self.kind {
            Kind::Senmon => "専門学校",
            Kind::Daigaku => "大学",
            Kind::Tandai => "短期大学",
            Kind::Kosen => "高専",
        };
        let mode = match self.mode {
            Mode::Day => "昼間",
            Mode::Night => "夜間",
            Mode::Correspondence => "通信",
        };
        let band = ["", "第Ⅰ区分", "第Ⅱ区分", "第Ⅲ区分", "第Ⅳ区分"].get(usize::from(self.band)).unwrap_or(&"");
        [sector, kind, "・", mode, "・", band, if self.stem { "（理工農系）" } else { "" }].concat()
    }

    fn household(&self) -> Household {
        let WaiverFamily { income_year, salaries } = &WAIVER_FAMILY;
        let salary = salaries.get(usize::from(self.band).saturating_sub(1)).copied().unwrap_or_default();
        let members = vec![
            Member::new(Role::ParentA, midsummer(income_year - 47)).earning(Yen(salary * MAN)),
            Member::new(Role::ParentB, midsummer(income_year - 45)).earning(Yen::ZERO),
            Member::new(Role::Student, midsummer(income_year - 17)),
        ];
        let school = School {
            mode: self.mode,
            tuition: Tuition::Same(HIGH_FEE),
            entrance_fee: Some(HIGH_FEE),
            stem_private: self.stem,
            ..School::new(self.kind, self.sector, 1)
        };
        Household { commute: Commute::Away, ..Household::new(income_year + 2, school, members) }
    }
}

/// 市町村民税の計算例: two parents of whom one earns.
pub struct TaxExample {
    name: &'static str,
    source: &'static str,
    income_year: i32,
    designated_city: bool,
    salary: Yen,
    insurance: Yen,
    other_deductions: Yen,
    /// The years of birth.
    children: &'static [i32],
    income: Yen,
    deductions: Yen,
    taxable: Yen,
    difference: Yen,
    credit: Option<Yen>,
}

impl TaxExample {
    fn compare(&self) -> Comparison {
        let assessment = assess(&self.household(), self.income_year);
        let person = assessment.person(Role::ParentA);
        let figure = |what, published: Yen, found: Option<Yen>| {
            let found = found.map(|yen| yen.0);
            Figure { what, unit: "円", published: published.0, found, tolerance: 0 }
        };
        let credit = self.credit.map(|credit| figure("調整控除額", credit, person.map(|person| person.credit)));
        let known = [
            figure("合計所得金額", self.income, person.map(|person| person.income.total)),
            figure("所得控除", self.deductions, person.map(|person| person.deductions.total())),
            figure("課税標準額", self.taxable, person.map(|person| person.taxable)),
            figure("人的控除差", self.difference, person.map(|person| person.difference)),
        ];
        let figures = known.into_iter().chain(credit).collect();
        Comparison { name: self.name.into(), source: self.source, figures, open: false }
    }

    fn household(&self) -> Household {
        let earner = Member {
            salary: ByYear::same(self.salary),
            social_insurance: ByYear::same(self.insurance),
            other_deductions: ByYear::same(self.other_deductions),
            ..Member::new(Role::ParentA, midsummer(self.income_year - 45))
        };
        let mut members = vec![earner, Member::new(Role::ParentB, midsummer(self.income_year - 45))];
        members.extend(self.children.iter().map(|year| Member::new(Role::Child, midsummer(*year))));
        Household {
            designated_city: self.designated_city,
            ..Household::new(self.income_year + 2, School::new(Kind::Senmon, Sector::Private, 2), members)
        }
    }
}

/// 返還の例.
pub struct RepaymentExample {
    source: &'static str,
    /// Of 第二種; 第一種 has none.
    rate: Option<Share>,
    total: Yen,
    monthly: Yen,
    /// 回数.
    count: i64,
    tolerance: i64,
}

impl RepaymentExample {
    fn compare(&self) -> Comparison {
        let repayment = self.rate.map_or_else(|| repay_type1(self.total), |rate| repay_type2(self.total, rate));
        let figure = |what, unit, published, found, tolerance| Figure { what, unit, published, found, tolerance };
        let figures = vec![
            figure("回数", "回", self.count, repayment.map(|repayment| repayment.count), 0),
            figure("月額", "円", self.monthly.0, repayment.map(|repayment| repayment.monthly.0), self.tolerance),
        ];
        let kind = if self.rate.is_none() { "第一種 " } else { "第二種 " };
        Comparison { name: kind.to_owned() + &self.total.to_string(), source: self.source, figures, open: false }
    }
}
