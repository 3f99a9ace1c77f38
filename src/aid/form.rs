//! The form of /money/: what has been typed and chosen, as text, before it is an answer.
//!
//! A [`Form`] may hold anything; [`Form::errors`] says what is wrong with a step and [`Form::draft`] what it answers so
//! far. Nothing is forgotten on the way: a brother who was taken away again keeps his year.

use super::{
    amount::{self, NoAmount},
    cases::MOST_CASES,
    draft::{Draft, Earner, Parents, Question, Sibling},
    figures::{AID_YEARS, ENTRY_YEARS, aid_year},
    household::{Certificate, Commute, Kind, Mode, Sector},
    support::Half,
};
use crate::{civil_date::CivilDate, saved, yen::Yen};

/// One screen of questions; the last looks over the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    #[default]
    School,
    Fees,
    Home,
    Student,
    Family,
    Siblings,
    Income,
    SecondIncome,
    Assets,
    Check,
}

impl Step {
    pub const ALL: [(Self, &str); 10] = [
        (Self::School, "学校"),
        (Self::Fees, "学費"),
        (Self::Home, "住まい"),
        (Self::Student, "あなた"),
        (Self::Family, "学費を出す人"),
        (Self::Siblings, "きょうだい"),
        (Self::Income, "収入（1人目）"),
        (Self::SecondIncome, "収入（2人目）"),
        (Self::Assets, "貯金など"),
        (Self::Check, "確認"),
    ];

    /// The name behind `#` in the address; no field has it for an id.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Fees => "costs",
            Self::Home => "home",
            Self::Student => "you",
            Self::Family => "family",
            Self::Siblings => "children",
            Self::Income => "income",
            Self::SecondIncome => "income-2",
            Self::Assets => "savings",
            Self::Check => "check",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().map(|(step, _)| *step).find(|step| step.key() == key)
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(step, _)| *step == self).map_or("", |(_, name)| name)
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
    /// 施設費・実習費 and the like, of the first year.
    OtherFees,
    /// Whether those of the later years are the same; not said: yes.
    SameFees,
    /// Those of each later year, where they are not.
    LaterFees,
    /// What is paid before the entry: 入学金 and the first half-year.
    AtEntry,
    Commute,
    /// Whether 生活保護 is received at home, or it is a 児童養護施設; not said: no.
    SpecialHome,
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
    /// 昼間, 夜間, 通信; not said: 昼間.
    Mode,
    /// 私立理工農系; not said: not known.
    Stem,
    /// How a parent's income is told: [`CERTIFICATE`], [`UNKNOWN`], else from income.
    WayA,
    WayB,
    /// 事業所得.
    BusinessA,
    BusinessB,
    /// What the salary was read off; only for advice.
    SeenA,
    SeenB,
    // Of the tax certificate.
    TotalA,
    TotalB,
    TaxableA,
    TaxableB,
    CreditA,
    CreditB,
    AdjustmentA,
    AdjustmentB,
    ExemptA,
    ExemptB,
    /// 政令指定都市, where a certificate is from.
    City,
    /// Whether the student earns; not said: no.
    Works,
    /// The student's own gross pay a year.
    Own,
    /// Not asked: the school that the finder handed over (see [`super::handed`]).
    Taken,
    // Chosen on the result.
    Instalments,
    Loan1,
    Loan2,
    /// 入学時特別増額.
    LoanExtra,
    Reader,
    View,
    /// What the answers are called when they are kept beside others.
    CaseName,
    /// Other answers, kept beside these (see [`super::cases`]).
    Case(u8),
}

/// The fields of one parent's income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earnings {
    pub way: Field,
    pub salary: Field,
    pub seen: Field,
    pub business: Field,
    pub insurance: Field,
    pub total: Field,
    pub taxable: Field,
    pub credit: Field,
    pub adjustment: Field,
    pub exempt: Field,
}

impl Earnings {
    pub const A: Self = Self {
        way: Field::WayA,
        salary: Field::SalaryA,
        seen: Field::SeenA,
        business: Field::BusinessA,
        insurance: Field::InsuranceA,
        total: Field::TotalA,
        taxable: Field::TaxableA,
        credit: Field::CreditA,
        adjustment: Field::AdjustmentA,
        exempt: Field::ExemptA,
    };
    pub const B: Self = Self {
        way: Field::WayB,
        salary: Field::SalaryB,
        seen: Field::SeenB,
        business: Field::BusinessB,
        insurance: Field::InsuranceB,
        total: Field::TotalB,
        taxable: Field::TaxableB,
        credit: Field::CreditB,
        adjustment: Field::AdjustmentB,
        exempt: Field::ExemptB,
    };
}

impl Field {
    /// Every field but those of brothers and sisters and of other answers, with its name.
    pub const FIXED: [(Self, &str); 50] = [
        (Self::School, "school"),
        (Self::Years, "years"),
        (Self::EntryYear, "entry"),
        (Self::Tuition, "tuition"),
        (Self::EntranceFee, "entrance"),
        (Self::OtherFees, "fees"),
        (Self::SameFees, "same-fees"),
        (Self::LaterFees, "later-fees"),
        (Self::AtEntry, "at-entry"),
        (Self::Commute, "commute"),
        (Self::SpecialHome, "special-home"),
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
        (Self::Mode, "mode"),
        (Self::Stem, "stem"),
        (Self::WayA, "way-a"),
        (Self::WayB, "way-b"),
        (Self::BusinessA, "business-a"),
        (Self::BusinessB, "business-b"),
        (Self::SeenA, "seen-a"),
        (Self::SeenB, "seen-b"),
        (Self::TotalA, "total-a"),
        (Self::TotalB, "total-b"),
        (Self::TaxableA, "taxable-a"),
        (Self::TaxableB, "taxable-b"),
        (Self::CreditA, "credit-a"),
        (Self::CreditB, "credit-b"),
        (Self::AdjustmentA, "adjustment-a"),
        (Self::AdjustmentB, "adjustment-b"),
        (Self::ExemptA, "exempt-a"),
        (Self::ExemptB, "exempt-b"),
        (Self::City, "city"),
        (Self::Works, "works"),
        (Self::Own, "own"),
        (Self::Taken, "taken"),
        (Self::Instalments, "instalments"),
        (Self::Loan1, "loan-1"),
        (Self::Loan2, "loan-2"),
        (Self::LoanExtra, "loan-extra"),
        (Self::Reader, "reader"),
        (Self::View, "view"),
        (Self::CaseName, "case-name"),
    ];

    /// The name in the document and in what is kept: a promise to old drafts.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::SiblingBirth(place) => format!("born-{place}"),
            Self::SiblingDependent(place) => format!("dependent-{place}"),
            Self::Case(place) => format!("case-{place}"),
            fixed => Self::FIXED.iter().find(|(field, _)| *field == fixed).map_or("", |(_, key)| key).into(),
        }
    }

    /// What stands before its error where the errors of a step are listed; empty where the error names it.
    #[must_use]
    pub fn name(self) -> String {
        let (name, place) = match self {
            Self::Tuition => ("授業料：", None),
            Self::EntranceFee => ("入学金：", None),
            Self::OtherFees => ("施設費など：", None),
            Self::LaterFees => ("2年目からの施設費など：", None),
            Self::AtEntry => ("入学前に払う額：", None),
            Self::SalaryA | Self::SalaryB => ("給与収入：", None),
            Self::BusinessA | Self::BusinessB => ("事業所得：", None),
            Self::InsuranceA | Self::InsuranceB => ("社会保険料：", None),
            Self::TotalA | Self::TotalB => ("合計所得金額：", None),
            Self::TaxableA | Self::TaxableB => ("課税標準額：", None),
            Self::CreditA | Self::CreditB => ("調整控除額：", None),
            Self::AdjustmentA | Self::AdjustmentB => ("調整額：", None),
            Self::BirthYear => ("生年月日：", None),
            Self::Own => ("あなたの収入：", None),
            Self::SiblingBirth(place) | Self::SiblingDependent(place) => ("人目：", Some(place)),
            _ => ("", None),
        };
        place.map_or_else(|| name.into(), |place| ["きょうだい", &(place + 1).to_string(), name].concat())
    }

    /// Whether it is copied from the tax certificate, which is in yen.
    #[must_use]
    pub fn is_copied(self) -> bool {
        [Earnings::A, Earnings::B].iter().any(|of| [of.total, of.taxable, of.credit, of.adjustment].contains(&self))
    }

    /// Whether it is answered by keys to choose from.
    #[must_use]
    pub const fn is_choice(self) -> bool {
        matches!(self, Self::School | Self::Mode | Self::Commute | Self::Parents | Self::Siblings | Self::Assets)
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
            ("case", digits) => place(digits).filter(|place| *place <= MOST_CASES).map(Self::Case),
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

pub const SCHOOLS: [SchoolChoice; 8] = [
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
    SchoolChoice {
        key: "tandai-public",
        name: "短期大学（公立）",
        note: "専攻科は、支援の対象かを学校に確認",
        kind: Kind::Tandai,
        sector: Sector::Public,
        years: "3",
    },
    SchoolChoice {
        key: "kosen-public",
        name: "高専の4・5年（国立・公立）",
        note: "支援は4年生から",
        kind: Kind::Kosen,
        sector: Sector::Public,
        years: "2",
    },
    SchoolChoice {
        key: "kosen-private",
        name: "高専の4・5年（私立）",
        note: "支援は4年生から",
        kind: Kind::Kosen,
        sector: Sector::Private,
        years: "2",
    },
];

/// わからない: an answer to every question that is not an amount; an amount that is not known is left empty.
pub const UNKNOWN: &str = "unknown";
/// The answers to [`Field::Mode`].
pub const MODES: [(&str, Mode); 3] =
    [("day", Mode::Day), ("night", Mode::Night), ("correspondence", Mode::Correspondence)];
/// The answer to [`Field::WayA`] that asks for the boxes of the tax certificate.
pub const CERTIFICATE: &str = "certificate";
/// What a salary was read off: [`Field::SeenA`].
pub const SLIP: &str = "slip";
pub const OTHER_YEAR: &str = "other-year";
pub const TAKE_HOME: &str = "take-home";
pub const FORECAST: &str = "forecast";
pub const AT_HOME: &str = "home";
pub const AWAY: &str = "away";
pub const TWO: &str = "two";
pub const MOTHER: &str = "mother";
pub const FATHER: &str = "father";
/// Nobody but the student: 独立生計者.
pub const NOBODY: &str = "nobody";
pub const YES: &str = "yes";
pub const NO: &str = "no";
/// Assets below the limit for everything, below the limit for the waiver alone, or above both.
pub const ASSETS: [&str; 3] = ["below", "between", "above"];

/// 納め方: [`Field::Instalments`], in the order of [`super::plan::Instalments::ALL`].
pub const INSTALMENTS: [&str; 4] = ["yearly", "halves", "quarters", "monthly"];

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
    /// Came from the last step to change one answer, and goes back there. Not kept.
    pub returning: bool,
    /// The events of the result that are looked at, a bit each. Not kept, and forgotten where the answers change.
    happening: u32,
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
            // Another kind is another school, and has other fees.
            if !self.get(Field::Taken).is_empty() {
                self.give_back();
            }
            self.propose_years(&text);
        }
        self.put(field, text);
    }

    /// Sets a field and nothing else; an empty text is no answer.
    pub(super) fn put(&mut self, field: Field, text: String) {
        match self.answers.iter_mut().find(|(known, _)| *known == field) {
            _ if text.is_empty() => self.answers.retain(|(known, _)| *known != field),
            Some((_, known)) => *known = text,
            None => self.answers.push((field, text)),
        }
    }

    /// Takes the answers that another tab kept; the step that is shown stays, unless all was erased.
    pub fn follow(&mut self, kept: Self) {
        let step = if kept.is_empty() { Step::default() } else { self.step };
        *self = Self { step, tried: self.tried, returning: self.returning, ..kept };
        self.leave_unasked_step();
    }

    /// Whether the event of this number is looked at.
    #[must_use]
    pub const fn happens(&self, place: u32) -> bool {
        self.happening >> (place % u32::BITS) & 1 == 1
    }

    /// Looks at no event: their numbers hang on the answers.
    pub const fn forget_events(&mut self) {
        self.happening = 0;
    }

    /// Looks at an event, or does not any more.
    pub const fn let_happen(&mut self, place: u32, on: bool) {
        let bit = 1 << (place % u32::BITS);
        self.happening = if on { self.happening | bit } else { self.happening & !bit };
    }

    /// A kind of school brings its usual years along, unless others were chosen.
    fn propose_years(&mut self, school: &str) {
        let usual = |key: &str| SCHOOLS.iter().find(|choice| choice.key == key).map_or("", |choice| choice.years);
        if self.get(Field::Years) == usual(self.get(Field::School)) {
            self.set(Field::Years, usual(school));
        }
    }

    /// Whether nothing was ever said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Answered with わからない.
    #[must_use]
    pub fn is_unknown(&self, field: Field) -> bool {
        self.get(field) == UNKNOWN
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
            NOBODY => Some(Parents::Nobody),
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

    /// 施設費・実習費 and the like, of the n-th year of the course (0 is the first); `None`: not known.
    #[must_use]
    pub fn other_fees(&self, year: usize) -> Option<Yen> {
        match self.get(Field::SameFees) {
            _ if year == 0 || !self.has_later_years() => self.amount(Field::OtherFees),
            NO => self.amount(Field::LaterFees),
            UNKNOWN => None,
            _ => self.amount(Field::OtherFees),
        }
    }

    /// Whether there are years after the first, as far as that is known.
    #[must_use]
    pub fn has_later_years(&self) -> bool {
        self.number(Field::Years) != Some(1)
    }

    fn number<T: std::str::FromStr>(&self, field: Field) -> Option<T> {
        self.get(field).parse().ok()
    }

    pub(super) fn amount(&self, field: Field) -> Option<Yen> {
        self.read(field).ok()
    }

    /// The amount that a field holds, or why it holds none.
    pub fn read(&self, field: Field) -> Result<Yen, NoAmount> {
        let text = self.get(field);
        if field.is_copied() { amount::parse_copied(text) } else { amount::parse(text) }
    }

    pub(super) fn birth(&self) -> Option<CivilDate> {
        CivilDate::new(self.number(Field::BirthYear)?, self.number(Field::BirthMonth)?, self.number(Field::BirthDay)?)
    }

    pub(super) fn commute(&self) -> Option<Commute> {
        match self.get(Field::Commute) {
            AT_HOME => Some(Commute::Home),
            AWAY => Some(Commute::Away),
            _ => None,
        }
    }

    /// Whether it counts who is lived with: only the grant of those at home depends on it.
    #[must_use]
    pub fn asks_special_home(&self) -> bool {
        self.commute() == Some(Commute::Home)
    }

    pub(super) fn assets(&self) -> Option<Yen> {
        let [full, waiver] = asset_limits();
        let place = ASSETS.iter().position(|key| *key == self.get(Field::Assets))?;
        [Yen::ZERO, full, waiver].get(place).copied()
    }

    /// What the student earns, where that is said.
    #[must_use]
    pub fn own(&self) -> Option<Yen> {
        if self.get(Field::Works) == YES { self.amount(Field::Own) } else { None }
    }

    fn mode(&self) -> Option<Mode> {
        if self.is_unknown(Field::Mode) {
            return None;
        }
        MODES.iter().find(|(key, _)| *key == self.get(Field::Mode)).map_or(Some(Mode::Day), |(_, mode)| Some(*mode))
    }

    /// Whether 私立理工農系 has a say: only private schools have it.
    #[must_use]
    pub fn asks_stem(&self) -> bool {
        self.school().is_none_or(|school| school.sector == Sector::Private)
    }

    /// Whether nobody has said whether the department is 私立理工農系.
    #[must_use]
    pub fn stem_is_open(&self) -> bool {
        self.asks_stem() && ![YES, NO].contains(&self.get(Field::Stem))
    }

    /// Whether a family is asked for: a student who is the own 生計維持者 has none that counts.
    #[must_use]
    pub fn asks_family(&self) -> bool {
        self.parents() != Some(Parents::Nobody)
    }

    /// Whether a second income is asked for.
    #[must_use]
    pub fn asks_second(&self) -> bool {
        !matches!(self.parents(), Some(Parents::Mother | Parents::Father | Parents::Nobody))
    }

    /// Whether an income that counts is told by a certificate.
    #[must_use]
    pub fn certified(&self) -> bool {
        (self.asks_family() && self.get(Field::WayA) == CERTIFICATE)
            || (self.asks_second() && self.get(Field::WayB) == CERTIFICATE)
    }

    /// What decides in place of parent A's income; `None`: not known.
    fn own_or_none(&self) -> Option<Yen> {
        if self.is_unknown(Field::Works) { None } else { Some(self.own().unwrap_or_default()) }
    }

    fn earner(&self, fields: Earnings) -> Earner {
        if !self.asks_family() {
            return Earner { salary: self.own_or_none(), ..Earner::default() };
        }
        match self.get(fields.way) {
            UNKNOWN => Earner::default(),
            CERTIFICATE => Earner { certificate: self.certificate(fields), ..Earner::default() },
            _ => Earner {
                salary: self.amount(fields.salary),
                business: self.amount(fields.business),
                insurance: self.amount(fields.insurance),
                certificate: None,
            },
        }
    }

    /// 調整額 that the certificate does not show is none.
    fn certificate(&self, fields: Earnings) -> Option<Certificate> {
        Some(Certificate {
            income_year: self.income_year(),
            total_income: self.amount(fields.total)?,
            taxable: self.amount(fields.taxable)?,
            credit: self.amount(fields.credit)?,
            adjustment: self.amount(fields.adjustment).unwrap_or_default(),
            exempt: self.get(fields.exempt) == YES,
        })
    }

    /// The day is not asked: on 31 December the year alone tells the age, but for a child of 1 January.
    pub(super) fn sibling_birth(&self, place: u8) -> Option<CivilDate> {
        CivilDate::new(self.number(Field::SiblingBirth(place))?, 7, 1)
    }

    pub(super) fn sibling_dependent(&self, place: u8) -> Option<bool> {
        match self.get(Field::SiblingDependent(place)) {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        }
    }

    fn sibling(&self, place: u8) -> Option<Sibling> {
        let birth = self.sibling_birth(place)?;
        let dependent = self.sibling_dependent(place)?;
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
            mode: self.mode(),
            stem_private: self.asks_stem() && self.get(Field::Stem) == YES,
            commute: self.commute(),
            special_home: self.asks_special_home() && self.get(Field::SpecialHome) == YES,
            student_birth: self.birth(),
            student_salary: self.own().unwrap_or_default(),
            designated_city: self.certified() && self.get(Field::City) == YES,
            parents: self.parents(),
            parent_a: self.earner(Earnings::A),
            parent_b: self.earner(Earnings::B),
            siblings: self
                .siblings()
                .filter(|_| self.asks_family())
                .and_then(|count| (0..count).map(|place| self.sibling(place)).collect()),
            assets: self.assets(),
            ..Draft::default()
        }
    }

    /// The questions that were answered with わからない, in the order they are asked.
    #[must_use]
    pub fn open(&self) -> Vec<Question> {
        let unknown = |field| self.is_unknown(field);
        let rows = || 0..self.siblings().unwrap_or(0);
        let row = |place| unknown(Field::SiblingBirth(place)) || unknown(Field::SiblingDependent(place));
        let all = [
            (Question::School, unknown(Field::School)),
            (Question::Years, unknown(Field::Years)),
            (Question::EntryYear, unknown(Field::EntryYear)),
            (Question::Mode, unknown(Field::Mode)),
            (Question::Stem, self.stem_is_open()),
            (Question::Commute, unknown(Field::Commute)),
            (Question::SpecialHome, self.asks_special_home() && unknown(Field::SpecialHome)),
            (Question::StudentBirth, unknown(Field::BirthYear)),
            (Question::StudentIncome, unknown(Field::Works)),
            (Question::Parents, unknown(Field::Parents)),
            (Question::Siblings, self.asks_family() && (unknown(Field::Siblings) || rows().any(row))),
            (Question::IncomeA, self.asks_family() && unknown(Field::WayA)),
            (Question::IncomeB, self.asks_second() && unknown(Field::WayB)),
            (Question::Assets, unknown(Field::Assets)),
        ];
        all.into_iter().filter(|(_, open)| *open).map(|(question, _)| question).collect()
    }

    /// The step after this one; `None` after the last.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        self.steps().find(|step| *step > self.step)
    }

    /// The step before this one; `None` before the first.
    #[must_use]
    pub fn before(&self) -> Option<Step> {
        self.steps().filter(|step| *step < self.step).last()
    }

    /// Goes back from a step that these answers do not ask to the last one before it that they do.
    pub(super) fn leave_unasked_step(&mut self) {
        if !self.steps().any(|step| step == self.step) {
            self.step = self.before().unwrap_or_default();
        }
    }

    /// The steps that this form asks, in order.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let (family, second) = (self.asks_family(), self.asks_second());
        Step::ALL.into_iter().map(|(step, _)| step).filter(move |step| match step {
            Step::Siblings | Step::Income => family,
            Step::SecondIncome => second,
            _ => true,
        })
    }
}

/// Kept as `at=income&school=senmon-private&…`: named answers, so that later versions may add some.
impl Form {
    const VERSION: u32 = 1;

    #[must_use]
    pub fn to_saved(&self) -> String {
        let mut payload = ["at=", self.step.key()].concat();
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
            if key == "at" {
                form.step = Step::from_key(text).unwrap_or_default();
            } else if key == "step" {
                // Before there was a screen for each topic.
                let place: usize = text.parse().ok()?;
                form.step = *[Step::School, Step::Student, Step::Income].get(place)?;
            } else if let Some(field) = Field::from_key(key) {
                form.put(field, text.replace("%26", "&").replace("%25", "%"));
            }
        }
        form.leave_unasked_step();
        Some(form)
    }
}
