//! What is asked of a family: the school, who lives in the household, and what each earns.
//!
//! A [`Household`] is a plain value and may hold nonsense; [`Household::problems`] names every field that is wrong. The
//! questions a screen has not asked yet are the business of [`super::draft`].

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

    fn amounts(&self) -> [(Field, &ByYear); 5] {
        [
            (Field::Salary, &self.salary),
            (Field::BusinessIncome, &self.business_income),
            (Field::OtherIncome, &self.other_income),
            (Field::SocialInsurance, &self.social_insurance),
            (Field::OtherDeductions, &self.other_deductions),
        ]
    }

    /// Whether any income was given.
    #[must_use]
    pub fn has_income(&self) -> bool {
        [&self.salary, &self.business_income, &self.other_income].iter().any(|amounts| !amounts.years().is_empty())
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
            insurance_rate: figures::SOCIAL_INSURANCE.default,
            members,
        }
    }

    #[must_use]
    pub fn member(&self, role: Role) -> Option<&Member> {
        self.members.iter().find(|member| member.role == role)
    }

    /// Every field that cannot be right, in the order of the questions; empty when the household can be computed.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        self.check_course(&mut found);
        self.check_roles(&mut found);
        for (index, member) in self.members.iter().enumerate() {
            self.check_member(index, member, &mut found);
        }
        found
    }

    fn check_course(&self, found: &mut Vec<Problem>) {
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: None, text });
            }
        };
        let years = figures::ENTRY_YEARS.first..=figures::ENTRY_YEARS.last;
        ensure(years.contains(&self.entry_year), Field::EntryYear, "この入学年度の計算に使う数字がありません");
        ensure((1..=6).contains(&self.school.years), Field::Years, "修業年限は1年から6年までです");
        match &self.school.tuition {
            Tuition::Unknown => {}
            Tuition::Same(amount) => ensure(plausible(*amount), Field::Tuition, AMOUNT),
            Tuition::PerYear(amounts) => {
                let complete = amounts.len() == usize::from(self.school.years);
                ensure(complete, Field::Tuition, "授業料は修業年限と同じ年数分が必要です");
                ensure(amounts.iter().all(|amount| plausible(*amount)), Field::Tuition, AMOUNT);
            }
        }
        ensure(self.school.entrance_fee.is_none_or(plausible), Field::EntranceFee, AMOUNT);
        ensure(plausible(self.assets), Field::Assets, AMOUNT);
        let Share { numerator, denominator } = self.insurance_rate;
        let share = numerator >= 0 && denominator > 0 && !self.insurance_rate.above_one();
        ensure(share, Field::InsuranceRate, "社会保険料の割合は0から1までです");
    }

    fn check_roles(&self, found: &mut Vec<Problem>) {
        let count = |role| self.members.iter().filter(|member| member.role == role).count();
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: None, text });
            }
        };
        let (a, b) = (count(Role::ParentA), count(Role::ParentB));
        ensure(a + b > 0, Field::Members, "保護者(生計維持者)がいません");
        ensure(a <= 1 && b <= 1, Field::Members, "同じ保護者が2人います");
        ensure(count(Role::Student) <= 1, Field::Members, "学生本人が2人います");
        let alone = self.single_parent.is_none() || a + b <= 1;
        ensure(alone, Field::SingleParent, "ひとり親なのに、保護者が2人います");
    }

    fn check_member(&self, index: usize, member: &Member, found: &mut Vec<Problem>) {
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: Some(index), text });
            }
        };
        let entry = CivilDate { year: self.entry_year, month: 4, day: 1 };
        ensure(member.birth <= entry, Field::Birth, "生年月日が入学の日より後です");
        let CivilDate { year, month, day } = member.birth;
        ensure(CivilDate::new(year, month, day).is_some(), Field::Birth, "この日付はありません");
        let child = matches!(member.role, Role::Student | Role::Child);
        let parents = || self.members.iter().filter(|parent| parent.role.is_parent());
        let younger = !child || parents().all(|parent| parent.birth < member.birth);
        ensure(younger, Field::Birth, "子どもが保護者より年上です");
        for (field, amounts) in member.amounts() {
            ensure(amounts.years().iter().all(|(_, amount)| plausible(*amount)), field, AMOUNT);
        }
        let present = match member.dependent_of {
            DependentOf::Unsaid | DependentOf::Nobody => true,
            DependentOf::ParentA => parents().any(|parent| parent.role == Role::ParentA),
            DependentOf::ParentB => parents().any(|parent| parent.role == Role::ParentB),
        };
        ensure(present || member.role.is_parent(), Field::DependentOf, "扶養している保護者が家族の中にいません");
        let certified = member.certificates.iter().all(|certificate| {
            let Certificate { total_income, taxable, credit, adjustment, .. } = *certificate;
            [total_income, taxable, credit, adjustment].into_iter().all(plausible) && taxable <= total_income
        });
        ensure(certified, Field::Certificate, "証明書の金額が正しくありません");
    }
}

const AMOUNT: &str = "金額は0円から1,000億円までです";

fn plausible(amount: Yen) -> bool {
    (Yen::ZERO..=Yen::MAX_INPUT).contains(&amount)
}

/// A field of the input; its key is the name of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    EntryYear,
    Kind,
    Sector,
    Mode,
    Years,
    Tuition,
    EntranceFee,
    Commute,
    Assets,
    SingleParent,
    InsuranceRate,
    Members,
    Birth,
    Salary,
    BusinessIncome,
    OtherIncome,
    SocialInsurance,
    OtherDeductions,
    DependentOf,
    Certificate,
}

impl Field {
    /// A stable name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::EntryYear => "entry_year",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Mode => "mode",
            Self::Years => "years",
            Self::Tuition => "tuition",
            Self::EntranceFee => "entrance_fee",
            Self::Commute => "commute",
            Self::Assets => "assets",
            Self::SingleParent => "single_parent",
            Self::InsuranceRate => "social_insurance_rate",
            Self::Members => "members",
            Self::Birth => "birth",
            Self::Salary => "salary",
            Self::BusinessIncome => "business_income",
            Self::OtherIncome => "other_income",
            Self::SocialInsurance => "social_insurance",
            Self::OtherDeductions => "other_deductions",
            Self::DependentOf => "dependent_of",
            Self::Certificate => "certificate",
        }
    }
}

/// What is wrong with a field, in words for the screen; `member` counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    pub member: Option<usize>,
    pub text: &'static str,
}
