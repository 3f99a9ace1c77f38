//! 並び: in which order schools are listed. Nothing but the facts of the records decides; no place can be bought.

use super::school::School;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// JIS X 0401, north to south.
    #[default]
    Prefecture,
    /// By the id, which is the romanised name: readings are known of few schools.
    Name,
    /// First-year total, the lowest first, unknown last.
    FirstYear,
    /// 修業年限, the shortest first, unknown last.
    Years,
}

impl Order {
    pub const ALL: [Self; 4] = [Self::Prefecture, Self::Name, Self::FirstYear, Self::Years];

    /// Puts schools in this order; those alike stay in the order of the table.
    pub fn sort(self, schools: &mut Vec<&School>) {
        let mut sorted: Vec<&School> = Vec::with_capacity(schools.len());
        for school in schools.drain(..) {
            let place = sorted.partition_point(|other| self.place(other) <= self.place(school));
            sorted.insert(place, school);
        }
        *schools = sorted;
    }

    /// Where a school stands: by a number, then by a word. What is unknown comes last.
    fn place(self, school: &School) -> (i64, &'static str) {
        const LAST: i64 = i64::MAX;
        match self {
            Self::Prefecture => (school.prefecture as i64, ""),
            Self::Name => (0, school.id),
            Self::FirstYear => (school.first_year.as_ref().map_or(LAST, |first| first.total.0), ""),
            Self::Years => (school.years.map_or(LAST, i64::from), ""),
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prefecture => "都道府県の順",
            Self::Name => "ローマ字の順",
            Self::FirstYear => "初年度が安い順",
            Self::Years => "年限が短い順",
        }
    }

    /// The rule, as a sentence for the reader.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Prefecture => "北から南へ、都道府県の番号（JIS）の順にならべています。",
            Self::Name => "学校の名前を、ローマ字で書いた順（ABC順）にならべています。",
            Self::FirstYear => {
                "1年目に払う合計の安い順です。年度や、ふくまれる費用は、学校ごとにちがいます。不明の学校は最後です。"
            }
            Self::Years => "年限の短い順です。不明の学校は最後です。",
        }
    }

    /// The word in an address; the usual order has none.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Prefecture => "",
            Self::Name => "name",
            Self::FirstYear => "fee",
            Self::Years => "years",
        }
    }

    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.slug() == slug)
    }
}
