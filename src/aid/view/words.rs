//! The sentences of the result.

use crate::{
    aid::{
        band::{Band, Ground},
        course::Span,
        draft::Question,
        figures::{self, AidYear, Rule, SOURCES, aid_year, rule},
        form::{Form, Step},
        household::{Commute, Household, Role, Sector},
        support::{Half, Period},
        trail::{band_name, income_in_words, name_of, share_in_words, waiver_share},
    },
    source::Source,
    yen::Yen,
};

/// What is still open, in words.
pub fn open_questions(form: &Form) -> Vec<&'static str> {
    let missing = form.draft().missing();
    if !missing.is_empty() {
        return missing.into_iter().map(Question::text).collect();
    }
    let steps = Step::ALL.into_iter().flat_map(|(step, _)| form.errors(step));
    steps.map(|wrong| wrong.text).collect()
}

/// The one big reading and what it means.
pub fn verdict(household: &Household, period: &Period) -> (&'static str, String) {
    let share = share_in_words(waiver_share(household, period));
    let band = band_name(period.band);
    match period.ground {
        Ground::Income if period.band == Band::First => (band, share),
        Ground::Income => (band, format!("満額の{share}")),
        Ground::MultiChild if period.grant_month > Yen::ZERO => {
            ("多子世帯", format!("授業料と入学金の減免は{share}（上限まで）、給付奨学金は{band}"))
        }
        Ground::MultiChild => ("多子世帯", format!("授業料と入学金の減免は{share}（上限まで）、給付奨学金はなし")),
        Ground::MultiChildAssets => ("多子世帯", format!("授業料と入学金の減免だけ{share}（上限まで）")),
        Ground::Stem => (band, format!("授業料と入学金の減免だけ{share}")),
        Ground::FourthOnly => (band, "いまの答えでは、支援の対象外".into()),
        Ground::Over => (band, "支援の区分より上".into()),
        Ground::Assets => ("対象外", "資産が基準以上".into()),
        Ground::NotYet => ("対象外", "支援は10月から".into()),
    }
}

/// Why, in a sentence; and what to ask the school where that could change it.
pub fn ground(household: &Household, period: &Period) -> String {
    let reason = period.ground.text();
    let ask = period.ground == Ground::FourthOnly && household.school.sector == Sector::Private;
    let ask = if ask {
        "学科が「私立の理工農系」に当たるかどうかは、学校に確認してください。"
    } else {
        ""
    };
    format!("{reason}{ask}")
}

/// What was answered, in two lines.
pub fn summary(form: &Form, household: &Household) -> [String; 2] {
    let school = form.school().map_or("", |school| school.name);
    let commute = match household.commute {
        Commute::Home => "自宅",
        Commute::Away => "自宅外",
    };
    let course = format!("{school}・{}年・{commute}・{}年4月入学", household.school.years, household.entry_year);
    let year = form.income_year();
    let parents = household.members.iter().filter(|member| member.role.is_parent());
    let incomes: Vec<String> = parents
        .map(|parent| {
            let salary = income_in_words(parent.salary.in_year(year));
            format!("{} {salary}", name_of(household, parent.role))
        })
        .collect();
    [course, format!("{}（{year}年の収入）", incomes.join("・"))]
}

/// How far the base is from the next band on either side: by how much, which way, which band.
pub fn distances(period: &Period, base: Yen) -> Vec<(Yen, &'static str, &'static str)> {
    let limits = aid_year(period.half.fiscal_year).bands;
    let place = usize::from(period.band.number()) - 1;
    let name = |place: usize| Band::ALL.get(place).copied().map_or("", band_name);
    let lower = place.checked_sub(1).and_then(|below| Some((*limits.get(below)?, below)));
    let lower = lower.map(|(limit, below)| (base - limit + Yen(figures::UNITS.base), "低いと", name(below)));
    let upper = limits.get(place).map(|limit| (*limit - base, "高いと", name(place + 1)));
    lower.into_iter().chain(upper).collect()
}

/// `2027年4月〜2028年3月`.
pub fn span_time(span: &Span) -> String {
    let start = |half: Half| (half.fiscal_year, if half.second { 10 } else { 4 });
    let end = |half: Half| if half.second { (half.fiscal_year + 1, 3) } else { (half.fiscal_year, 9) };
    let ((year, month), (last_year, last)) = (start(span.first.half), end(span.last.half));
    format!("{year}年{month}月〜{last_year}年{last}月")
}

/// Which incomes decide it.
pub fn span_incomes(span: &Span) -> String {
    match (span.first.income_year, span.last.income_year) {
        (first, last) if first == last => format!("{first}年の収入で決まります"),
        (first, last) => format!("{first}年から{last}年の収入で決まります"),
    }
}

/// What the form did not ask.
pub fn form_assumptions(household: &Household) -> Vec<&'static str> {
    let dependents = household.members.iter().any(|member| member.role == Role::Child);
    let mut texts = vec![
        "昼間の課程で、高校などで予約採用に申しこみ、4月から支援を受けるとして計算しています。",
        "給与だけの家庭で、あなた自身の収入はないものとして計算しています。",
        "障害者控除、生命保険料控除、医療費控除などは入れていません。あると、支援が増えることがあります。",
    ];
    if dependents {
        texts.push(
            "きょうだいに収入はなく、いま養われている人は、卒業まで養われるとして計算しています。就職などで外れると、多子世帯でなくなることがあります。",
        );
    }
    texts
}

/// Of which year the amounts are.
pub fn year_note(first: &Period) -> String {
    let AidYear { published_to, .. } = aid_year(first.half.fiscal_year);
    let next = published_to + 1;
    format!(
        "{published_to}年度の基準による目安です。{next}年度からの金額はまだ発表されていないので、{published_to}年度の金額のまま計算しています。"
    )
}

/// The documents behind the figures of this page, in the order of the table.
pub fn sources() -> Vec<&'static Source> {
    const RULES: [&Rule; 14] = [
        &rule::PERIODS,
        &rule::SALARY,
        &rule::SALARY_ADJUSTMENT,
        &rule::DEDUCTIONS,
        &rule::TAXABLE,
        &rule::CREDIT,
        &rule::EXEMPT,
        &rule::BASE,
        &rule::BANDS,
        &rule::MULTI_CHILD,
        &rule::ASSETS,
        &rule::GRANT,
        &rule::WAIVER,
        &rule::CAPS,
    ];
    SOURCES.iter().filter(|source| RULES.iter().any(|rule| rule.sources.contains(&source.id))).collect()
}
