//! The form of /money/: what has been typed and chosen, as text, before it is an answer.
//!
//! A [`Form`] may hold anything; [`Form::errors`] says what is wrong with a step and [`Form::draft`] what it answers so
//! far. Nothing is forgotten on the way: a brother who was taken away again keeps his year.

use super::{
    amount::{self, NoAmount},
    draft::{Draft, Earner, Parents, Sibling},
    figures::{AID_YEARS, ENTRY_YEARS, aid_year},
    household::{Commute, Kind, Sector},
    support::Half,
};
use crate::{civil_date::CivilDate, saved, yen::Yen};

/// One screen of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    #[default]
    School,
    Family,
    Income,
}

impl Step {
    pub const ALL: [(Self, &str); 3] = [(Self::School, "学校・住まい"), (Self::Family, "家族"), (Self::Income, "収入")];

    /// The name behind `#` in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Family => "family",
            Self::Income => "income",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().map(|(step, _)| *step).find(|step| step.key() == key)
    }

    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::School => Some(Self::Family),
            Self::Family => Some(Self::Income),
            Self::Income => None,
        }
    }

    #[must_use]
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::School => None,
            Self::Family => Some(Self::School),
            Self::Income => Some(Self::Family),
        }
    }
}

/// A control of the form. Brothers and sisters are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    School,
    Years,
    EntryYear,
    Tuition,
    EntranceFee,
    OtherFees,
    Commute,
    BirthYear,
    BirthMonth,
    BirthDay,
    Parents,
    Siblings,
    SiblingBirth(u8),
    SiblingDependent(u8),
    SalaryA,
    SalaryB,
    InsuranceA,
    InsuranceB,
    Assets,
    // Chosen on the result.
    Instalments,
    Loan1,
    Loan2,
    Reader,
    View,
}

impl Field {
    const FIXED: [(Self, &str); 22] = [
        (Self::School, "school"),
        (Self::Years, "years"),
        (Self::EntryYear, "entry"),
        (Self::Tuition, "tuition"),
        (Self::EntranceFee, "entrance"),
        (Self::OtherFees, "fees"),
        (Self::Commute, "commute"),
        (Self::BirthYear, "year"),
        (Self::BirthMonth, "month"),
        (Self::BirthDay, "day"),
        (Self::Parents, "parents"),
        (Self::Siblings, "siblings"),
        (Self::SalaryA, "salary-a"),
        (Self::SalaryB, "salary-b"),
        (Self::InsuranceA, "insurance-a"),
        (Self::InsuranceB, "insurance-b"),
        (Self::Assets, "assets"),
        (Self::Instalments, "instalments"),
        (Self::Loan1, "loan-1"),
        (Self::Loan2, "loan-2"),
        (Self::Reader, "reader"),
        (Self::View, "view"),
    ];

    /// The name in the document and in what is kept: a promise to old drafts.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::SiblingBirth(place) => format!("born-{place}"),
            Self::SiblingDependent(place) => format!("dependent-{place}"),
            fixed => Self::FIXED.iter().find(|(field, _)| *field == fixed).map_or("", |(_, key)| key).into(),
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let place = |digits: &str| digits.parse().ok().filter(|place| *place < MAX_SIBLINGS);
        if let Some((field, _)) = Self::FIXED.iter().find(|(_, fixed)| *fixed == key) {
            return Some(*field);
        }
        match key.split_once('-')? {
            ("born", digits) => place(digits).map(Self::SiblingBirth),
            ("dependent", digits) => place(digits).map(Self::SiblingDependent),
            _ => None,
        }
    }
}

/// Brothers and sisters that the form has room for.
pub const MAX_SIBLINGS: u8 = 9;

/// A kind of school to choose.
pub struct SchoolChoice {
    pub key: &'static str,
    pub name: &'static str,
    pub note: &'static str,
    pub kind: Kind,
    pub sector: Sector,
    /// What most courses of the kind take.
    pub years: &'static str,
}

pub const SCHOOLS: [SchoolChoice; 5] = [
    SchoolChoice {
        key: "senmon-private",
        name: "専門学校（私立）",
        note: "3年制が中心",
        kind: Kind::Senmon,
        sector: Sector::Private,
        years: "3",
    },
    SchoolChoice {
        key: "daigaku-private",
        name: "大学（私立）",
        note: "4年制",
        kind: Kind::Daigaku,
        sector: Sector::Private,
        years: "4",
    },
    SchoolChoice {
        key: "daigaku-public",
        name: "大学（国立・公立）",
        note: "4年制",
        kind: Kind::Daigaku,
        sector: Sector::Public,
        years: "4",
    },
    SchoolChoice {
        key: "senmon-public",
        name: "専門学校（公立）",
        note: "3年制が中心",
        kind: Kind::Senmon,
        sector: Sector::Public,
        years: "3",
    },
    SchoolChoice {
        key: "tandai-private",
        name: "短期大学（私立）",
        note: "専攻科は、支援の対象かを学校に確認",
        kind: Kind::Tandai,
        sector: Sector::Private,
        years: "3",
    },
];

pub const AT_HOME: &str = "home";
pub const AWAY: &str = "away";
pub const TWO: &str = "two";
pub const MOTHER: &str = "mother";
pub const FATHER: &str = "father";
pub const YES: &str = "yes";
pub const NO: &str = "no";
/// Assets below the limit for everything, below the limit for the waiver alone, or above both.
pub const ASSETS: [&str; 3] = ["below", "between", "above"];

/// 資産の基準 that the three choices speak of: those of the newest amounts.
#[must_use]
pub fn asset_limits() -> [Yen; 2] {
    let assets = &aid_year(entry_choices().start).assets;
    [assets.full_below, assets.waiver_below]
}

/// The fiscal years of entry to choose from: the two after the newest amounts.
#[must_use]
pub fn entry_choices() -> std::ops::Range<i32> {
    let newest = AID_YEARS.last().map_or(ENTRY_YEARS.first, |year| year.published_to);
    (newest + 1).max(ENTRY_YEARS.first)..(newest + 3).min(ENTRY_YEARS.last + 1)
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub field: Field,
    pub text: &'static str,
}

/// What has been typed and chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub step: Step,
    /// Whether going on from this step was tried: errors stay silent before. Not kept.
    pub tried: bool,
    /// The amount of the result whose derivation is shown, by its number. Not kept.
    pub asked: Option<usize>,
    answers: Vec<(Field, String)>,
}

impl Form {
    /// The text of a field; empty where nothing was said.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        self.answers.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text)
    }

    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        if field == Field::School {
            self.propose_years(&text);
        }
        match self.answers.iter_mut().find(|(known, _)| *known == field) {
            Some((_, known)) => *known = text,
            None => self.answers.push((field, text)),
        }
    }

    /// A kind of school brings its usual years along, unless others were chosen.
    fn propose_years(&mut self, school: &str) {
        let usual = |key: &str| SCHOOLS.iter().find(|choice| choice.key == key).map_or("", |choice| choice.years);
        if self.get(Field::Years) == usual(self.get(Field::School)) {
            self.set(Field::Years, usual(school));
        }
    }

    #[must_use]
    pub fn school(&self) -> Option<&'static SchoolChoice> {
        SCHOOLS.iter().find(|choice| choice.key == self.get(Field::School))
    }

    #[must_use]
    pub fn parents(&self) -> Option<Parents> {
        match self.get(Field::Parents) {
            TWO => Some(Parents::Two),
            MOTHER => Some(Parents::Mother),
            FATHER => Some(Parents::Father),
            _ => None,
        }
    }

    /// The brothers and sisters that are spoken of; `None`: not answered.
    #[must_use]
    pub fn siblings(&self) -> Option<u8> {
        self.number(Field::Siblings).filter(|count| *count <= MAX_SIBLINGS)
    }

    #[must_use]
    pub fn entry_year(&self) -> Option<i32> {
        self.number(Field::EntryYear).filter(|year| entry_choices().contains(year))
    }

    /// The calendar year whose incomes decide at entry.
    #[must_use]
    pub fn income_year(&self) -> i32 {
        Half { fiscal_year: self.entry_year().unwrap_or(entry_choices().start), second: false }.income_year()
    }

    /// 施設費・実習費 and the like, a year; `None`: not known.
    #[must_use]
    pub fn other_fees(&self) -> Option<Yen> {
        self.amount(Field::OtherFees)
    }

    fn number<T: std::str::FromStr>(&self, field: Field) -> Option<T> {
        self.get(field).parse().ok()
    }

    fn amount(&self, field: Field) -> Option<Yen> {
        amount::parse(self.get(field)).ok()
    }

    fn birth(&self) -> Option<CivilDate> {
        CivilDate::new(self.number(Field::BirthYear)?, self.number(Field::BirthMonth)?, self.number(Field::BirthDay)?)
    }

    fn commute(&self) -> Option<Commute> {
        match self.get(Field::Commute) {
            AT_HOME => Some(Commute::Home),
            AWAY => Some(Commute::Away),
            _ => None,
        }
    }

    fn assets(&self) -> Option<Yen> {
        let [full, waiver] = asset_limits();
        let place = ASSETS.iter().position(|key| *key == self.get(Field::Assets))?;
        [Yen::ZERO, full, waiver].get(place).copied()
    }

    fn earner(&self, salary: Field, insurance: Field) -> Earner {
        Earner { salary: self.amount(salary), insurance: self.amount(insurance), ..Earner::default() }
    }

    /// The day is not asked: on 31 December the year alone tells the age, but for a child of 1 January.
    fn sibling_birth(&self, place: u8) -> Option<CivilDate> {
        CivilDate::new(self.number(Field::SiblingBirth(place))?, 7, 1)
    }

    fn sibling(&self, place: u8) -> Option<Sibling> {
        let birth = self.sibling_birth(place)?;
        let dependent = match self.get(Field::SiblingDependent(place)) {
            YES => true,
            NO => false,
            _ => return None,
        };
        Some(Sibling { birth, dependent, independent_from: None, salary: Yen::ZERO })
    }

    /// What has been answered so far. A text that is no answer counts as none.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let school = self.school();
        Draft {
            kind: school.map(|school| school.kind),
            sector: school.map(|school| school.sector),
            years: self.number(Field::Years).filter(|years| (1..=6).contains(years)),
            entry_year: self.entry_year(),
            tuition: self.amount(Field::Tuition),
            entrance_fee: self.amount(Field::EntranceFee),
            commute: self.commute(),
            student_birth: self.birth(),
            parents: self.parents(),
            parent_a: self.earner(Field::SalaryA, Field::InsuranceA),
            parent_b: self.earner(Field::SalaryB, Field::InsuranceB),
            siblings: self.siblings().and_then(|count| (0..count).map(|place| self.sibling(place)).collect()),
            assets: self.assets(),
            ..Draft::default()
        }
    }

    /// The first step that something is wrong with.
    #[must_use]
    pub fn first_wrong_step(&self) -> Option<Step> {
        Step::ALL.iter().map(|(step, _)| *step).find(|step| !self.errors(*step).is_empty())
    }

    /// What keeps a step from being answered, in the order of its fields.
    #[must_use]
    pub fn errors(&self, step: Step) -> Vec<Wrong> {
        let mut found = Vec::new();
        match step {
            Step::School => self.school_errors(&mut found),
            Step::Family => self.family_errors(&mut found),
            Step::Income => self.income_errors(&mut found),
        }
        found
    }

    fn school_errors(&self, found: &mut Vec<Wrong>) {
        let draft = self.draft();
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Wrong { field, text });
            }
        };
        ensure(draft.kind.is_some(), Field::School, "学校の種類を選んでください。");
        ensure(draft.years.is_some(), Field::Years, "何年間の学校かを選んでください。");
        ensure(draft.entry_year.is_some(), Field::EntryYear, "入学する年を選んでください。");
        ensure(draft.commute.is_some(), Field::Commute, "住まいを選んでください。");
        for field in [Field::Tuition, Field::EntranceFee, Field::OtherFees] {
            self.check_optional(field, found);
        }
    }

    fn family_errors(&self, found: &mut Vec<Wrong>) {
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Wrong { field, text });
            }
        };
        let parts = [Field::BirthYear, Field::BirthMonth, Field::BirthDay];
        let whole = parts.iter().all(|part| !self.get(*part).is_empty());
        ensure(whole, Field::BirthYear, "年・月・日を、3つとも選んでください。");
        let real = !whole || self.birth().is_some();
        ensure(real, Field::BirthYear, "この日付はありません。月と日を確かめてください。");
        ensure(self.parents().is_some(), Field::Parents, "学費や生活費を出している人を選んでください。");
        ensure(self.siblings().is_some(), Field::Siblings, "きょうだいがいるかどうかを選んでください。");
        for place in 0..self.siblings().unwrap_or(0) {
            ensure(self.sibling_birth(place).is_some(), Field::SiblingBirth(place), "生まれた年を選んでください。");
            let dependent = Field::SiblingDependent(place);
            ensure([YES, NO].contains(&self.get(dependent)), dependent, "家族に養われているかどうかを選んでください。");
        }
    }

    fn income_errors(&self, found: &mut Vec<Wrong>) {
        self.check_income(Field::SalaryA, found);
        if self.parents() == Some(Parents::Two) {
            self.check_income(Field::SalaryB, found);
        }
        if self.assets().is_none() {
            found.push(Wrong {
                field: Field::Assets, text: "貯金などの額に近いものを選んでください。"
            });
        }
        self.check_insurance(Field::InsuranceA, Field::SalaryA, found);
        if self.parents() == Some(Parents::Two) {
            self.check_insurance(Field::InsuranceB, Field::SalaryB, found);
        }
    }

    fn check_income(&self, field: Field, found: &mut Vec<Wrong>) {
        match amount::parse(self.get(field)) {
            Ok(_) => {}
            Err(NoAmount::Empty) => {
                found.push(Wrong {
                    field, text: "金額を入れてください。収入がない年は「0」です。"
                });
            }
            Err(error) => found.push(Wrong { field, text: error.text() }),
        }
    }

    fn check_optional(&self, field: Field, found: &mut Vec<Wrong>) {
        match amount::parse(self.get(field)) {
            Ok(_) | Err(NoAmount::Empty) => {}
            Err(error) => found.push(Wrong { field, text: error.text() }),
        }
    }

    fn check_insurance(&self, field: Field, salary: Field, found: &mut Vec<Wrong>) {
        self.check_optional(field, found);
        if self.amount(field).zip(self.amount(salary)).is_some_and(|(part, whole)| part > whole) {
            found.push(Wrong { field, text: "収入より大きい額です。欄を確かめてください。" });
        }
    }
}

/// Kept as `step=2&school=senmon-private&…`: named answers, so that later versions may add some.
impl Form {
    const VERSION: u32 = 1;

    #[must_use]
    pub fn to_saved(&self) -> String {
        let mut payload = format!("step={}", self.step as u8);
        for (field, text) in self.answers.iter().filter(|(_, text)| !text.is_empty()) {
            let text = text.replace('%', "%25").replace('&', "%26");
            payload.extend(["&", &field.key(), "=", &text]);
        }
        saved::seal(Self::VERSION, &payload)
    }

    /// `None` for what was never a kept form; names that this version does not know are left out.
    #[must_use]
    pub fn from_saved(text: &str) -> Option<Self> {
        let (Self::VERSION, payload) = saved::open(text)? else { return None };
        let mut form = Self::default();
        for (key, text) in payload.split('&').filter_map(|part| part.split_once('=')) {
            if key == "step" {
                let place: usize = text.parse().ok()?;
                form.step = Step::ALL.get(place).map(|(step, _)| *step)?;
            } else if let Some(field) = Field::from_key(key) {
                form.answers.retain(|(known, _)| *known != field);
                form.answers.push((field, text.replace("%26", "&").replace("%25", "%")));
            }
        }
        Some(form)
    }
}
