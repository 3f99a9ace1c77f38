//! What is asked of a family: the school, who lives in the household, and what each earns.
//!
//! A [`Household`] is a plain value and may hold nonsense; [`Household::problems`] names every field that is wrong. The
//! questions a screen has not asked yet are the business of [`super::draft`].

pub use super::check::{Field, Problem};
use super::{figures, share::Share};
use crate::{civil_date::CivilDate, yen::Yen};

/// 学校の種類. 専門学校, 大学, 短期大学, 高専 (4・5年).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Senmon,
    Daigaku,
    Tandai,
    Kosen,
}

/// 国公立 or 私立.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sector {
    Public,
    Private,
}

/// 昼間, 夜間, 通信.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    Day,
    Night,
    Correspondence,
}

/// 授業料 a year. Not known: the waiver is computed at the cap, and says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tuition {
    Unknown,
    Same(Yen),
    /// One amount for each year of the course.
    PerYear(Vec<Yen>),
}

impl Tuition {
    /// The tuition of the n-th year, counted from 0.
    #[must_use]
    pub fn in_year(&self, index: usize) -> Option<Yen> {
        match self {
            Self::Unknown => None,
            Self::Same(amount) => Some(*amount),
            Self::PerYear(amounts) => amounts.get(index).copied(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    pub kind: Kind,
    pub sector: Sector,
    pub mode: Mode,
    /// Years of the course for which support can be had, 1 to 6 (高専: the 4th and 5th year are 2).
    pub years: u8,
    pub tuition: Tuition,
    /// 入学金; `None`: not known.
    pub entrance_fee: Option<Yen>,
    /// A department confirmed as 私立理工農系.
    pub stem_private: bool,
}

impl School {
    /// A day course whose fees are not known.
    #[must_use]
    pub const fn new(kind: Kind, sector: Sector, years: u8) -> Self {
        let (tuition, entrance_fee) = (Tuition::Unknown, None);
        Self { kind, sector, mode: Mode::Day, years, tuition, entrance_fee, stem_private: false }
    }
}

/// 自宅通学 or 自宅外通学 (away from the maintainers, proven by documents).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Commute {
    Home,
    Away,
}

/// When the grant is applied for: 予約採用 at the high school, 在学採用 in spring (both from April), or in autumn (from
/// October of the first year, without the entrance fee).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Apply {
    Reserved,
    Spring,
    Autumn,
}

/// ひとり親: the tax adjusts differently for mothers and fathers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SingleParent {
    Mother,
    Father,
}

/// Who somebody is. Parents stand for the 生計維持者, whoever they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    ParentA,
    ParentB,
    Student,
    Child,
    /// Another relative in the household, a grandmother for one.
    Other,
}

impl Role {
    #[must_use]
    pub const fn is_parent(self) -> bool {
        matches!(self, Self::ParentA | Self::ParentB)
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ParentA => "保護者A",
            Self::ParentB => "保護者B",
            Self::Student => "学生本人",
            Self::Child => "きょうだい",
            Self::Other => "そのほかの家族",
        }
    }
}

/// 障害者控除の区分.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disability {
    Normal,
    Special,
    /// 同居特別障害者.
    SpecialHome,
}

/// Whose 扶養親族 somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DependentOf {
    /// Not said: the parent with the higher income, as long as the own income allows.
    Unsaid,
    ParentA,
    ParentB,
    /// Nobody's.
    Nobody,
}

/// An amount by calendar year: the nearest earlier year that was given counts, else the earliest. Nothing given is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByYear(Vec<(i32, Yen)>);

impl ByYear {
    /// Nothing given.
    pub const NONE: Self = Self(Vec::new());

    /// The same amount in every year.
    #[must_use]
    pub fn same(amount: Yen) -> Self {
        Self(vec![(0, amount)])
    }

    /// Amounts by year, in any order; of a year given twice the later entry counts.
    #[must_use]
    pub fn of(mut years: Vec<(i32, Yen)>) -> Self {
        years.reverse();
        years.sort_by_key(|(year, _)| *year);
        years.dedup_by_key(|(year, _)| *year);
        Self(years)
    }

    #[must_use]
    pub fn in_year(&self, year: i32) -> Yen {
        self.given_in(year).unwrap_or_default()
    }

    /// `None` when nothing was given at all.
    #[must_use]
    pub fn given_in(&self, year: i32) -> Option<Yen> {
        let earlier = self.0.iter().rev().find(|(given, _)| *given <= year);
        earlier.or(self.0.first()).map(|(_, amount)| *amount)
    }

    /// The same until this year, from it on another amount.
    #[must_use]
    pub fn changed_from(&self, year: i32, amount: Yen) -> Self {
        let mut years: Vec<_> = self.0.iter().copied().filter(|(given, _)| *given < year).collect();
        if years.is_empty() {
            years.push((year.saturating_sub(1), self.in_year(year.saturating_sub(1))));
        }
        years.push((year, amount));
        Self(years)
    }

    /// The same amount in every year, in place.
    pub fn set_all(&mut self, amount: Yen) {
        self.0.clear();
        self.0.push((0, amount));
    }

    #[must_use]
    pub fn years(&self) -> &[(i32, Yen)] {
        &self.0
    }
}

/// The figures of the 課税証明書 or 住民税決定通知書 for the income of one calendar year; they take the place of every
/// estimate for that person and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The calendar year of the income (the certificate's 年度 less one).
    pub income_year: i32,
    /// 合計所得金額.
    pub total_income: Yen,
    /// 課税標準額 (課税総所得金額).
    pub taxable: Yen,
    /// 調整控除額 of the municipal tax.
    pub credit: Yen,
    /// 調整額 of the municipal tax; 0 where the certificate shows none.
    pub adjustment: Yen,
    /// 所得割 is not levied (非課税).
    pub exempt: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub role: Role,
    pub birth: CivilDate,
    /// 給与収入: gross, a calendar year.
    pub salary: ByYear,
    /// 事業所得: after expenses and 青色申告特別控除.
    pub business_income: ByYear,
    /// その他の所得.
    pub other_income: ByYear,
    /// 社会保険料 paid; when not given, a parent's is estimated.
    pub social_insurance: ByYear,
    /// そのほかの所得控除 at resident-tax values (生命保険料, iDeCo, 医療費 …).
    pub other_deductions: ByYear,
    pub disability: Option<Disability>,
    pub dependent_of: DependentOf,
    /// The calendar year from which the person is nobody's dependent any more (a job, a marriage).
    pub independent_from: Option<i32>,
    pub certificates: Vec<Certificate>,
}

impl Member {
    /// Somebody without income.
    #[must_use]
    pub fn new(role: Role, birth: CivilDate) -> Self {
        Self {
            role,
            birth,
            salary: ByYear::NONE,
            business_income: ByYear::NONE,
            other_income: ByYear::NONE,
            social_insurance: ByYear::NONE,
            other_deductions: ByYear::NONE,
            disability: None,
            dependent_of: DependentOf::Unsaid,
            independent_from: None,
            certificates: Vec::new(),
        }
    }

    /// The same person with this gross salary in every year.
    #[must_use]
    pub fn earning(self, salary: Yen) -> Self {
        Self { salary: ByYear::same(salary), ..self }
    }

    /// Whether any income was given, were it nothing.
    #[must_use]
    pub fn has_income(&self) -> bool {
        self.incomes().next().is_some()
    }

    /// Whether any income is more than nothing.
    #[must_use]
    pub fn earns(&self) -> bool {
        self.incomes().any(|amount| amount > Yen::ZERO)
    }

    fn incomes(&self) -> impl Iterator<Item = Yen> {
        [&self.salary, &self.business_income, &self.other_income]
            .into_iter()
            .flat_map(ByYear::years)
            .map(|(_, amount)| *amount)
    }
}

/// A family and a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// The fiscal year of the April entry.
    pub entry_year: i32,
    pub school: School,
    pub commute: Commute,
    /// 生活保護世帯 with the student at home, or commuting from a 児童養護施設.
    pub special_home: bool,
    /// Cash, deposits and securities of student and maintainers together.
    pub assets: Yen,
    pub apply: Apply,
    /// The maintainers live in a 政令指定都市.
    pub designated_city: bool,
    pub single_parent: Option<SingleParent>,
    /// 独立生計者: the student is the only 生計維持者 (out of a 児童養護施設 or from 里親, or with nobody else to pay), and stands
    /// alone in the list. Own part-time pay is no reason for it.
    pub independent: bool,
    /// The share of gross income taken as 社会保険料 where the amount paid is not given.
    pub insurance_rate: Share,
    pub members: Vec<Member>,
}

impl Household {
    /// A family with the usual answers: from home, no assets, 予約採用, the default share for insurance.
    #[must_use]
    pub fn new(entry_year: i32, school: School, members: Vec<Member>) -> Self {
        Self {
            entry_year,
            school,
            commute: Commute::Home,
            special_home: false,
            assets: Yen::ZERO,
            apply: Apply::Reserved,
            designated_city: false,
            single_parent: None,
            independent: false,
            insurance_rate: figures::SOCIAL_INSURANCE.default,
            members,
        }
    }

    /// The calendar year whose incomes decide the first supported half-year, and the loans.
    #[must_use]
    pub const fn first_income_year(&self) -> i32 {
        match self.apply {
            Apply::Reserved | Apply::Spring => self.entry_year.saturating_sub(2),
            Apply::Autumn => self.entry_year.saturating_sub(1),
        }
    }

    /// Whether this is a 生計維持者: the parents, or a student with nobody else.
    #[must_use]
    pub fn maintains(&self, role: Role) -> bool {
        if self.independent { role == Role::Student } else { role.is_parent() }
    }

    #[must_use]
    pub fn member(&self, role: Role) -> Option<&Member> {
        self.members.iter().find(|member| member.role == role)
    }
}
