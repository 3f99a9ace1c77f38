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
    yen::{Yen, grouped},
};

/// What is still open, in words.
pub fn open_questions(form: &Form) -> Vec<&'static str> {
    let missing = form.draft().missing();
    if !missing.is_empty() {
        return missing.into_iter().map(Question::text).collect();
    }
    let mut texts = Vec::new();
    for (step, _) in Step::ALL {
        texts.extend(form.errors(step).iter().map(|wrong| wrong.text));
    }
    texts
}

/// The one big reading and what it means.
pub fn verdict(household: &Household, period: &Period) -> (&'static str, String) {
    let share = share_in_words(waiver_share(household, period));
    let band = band_name(period.band);
    let large = "多子世帯";
    let (name, before, share, after, grant) = match period.ground {
        Ground::Income if period.band == Band::First => (band, "", &*share, "", ""),
        Ground::Income => (band, "満額の", &*share, "", ""),
        Ground::MultiChild => {
            let grant = if period.grant_month > Yen::ZERO { band } else { "なし" };
            (large, "授業料と入学金の減免は", &*share, "（上限まで）、給付奨学金は", grant)
        }
        Ground::MultiChildAssets => (large, "授業料と入学金の減免だけ", &*share, "（上限まで）", ""),
        Ground::Stem => (band, "授業料と入学金の減免だけ", &*share, "", ""),
        Ground::FourthOnly => (band, "いまの答えでは、支援の対象外", "", "", ""),
        Ground::Over => (band, "支援の区分より上", "", "", ""),
        Ground::Assets => ("対象外", "資産が基準以上", "", "", ""),
        Ground::NotYet => ("対象外", "支援は10月から", "", "", ""),
    };
    (name, [before, share, after, grant].concat())
}

/// Why, in a sentence; and what to ask the school where that could change it.
pub fn ground(household: &Household, period: &Period) -> String {
    let mut text = String::from(period.ground.text());
    if period.ground == Ground::FourthOnly && household.school.sector == Sector::Private {
        text += "学科が「私立の理工農系」に当たるかどうかは、学校に確認してください。";
    }
    text
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
    let mut incomes = String::new();
    for parent in household.members.iter().filter(|member| member.role.is_parent()) {
        let between = if incomes.is_empty() { "" } else { "・" };
        let salary = income_in_words(parent.salary.in_year(year));
        incomes.extend([between, name_of(household, parent.role), " ", &salary]);
    }
    [course, format!("{incomes}（{year}年の収入）")]
}

/// How far the base is from the next band on either side: by how much, which way, which band.
pub fn distances(period: &Period, base: Yen) -> String {
    let limits = aid_year(period.half.fiscal_year).bands;
    let place = usize::from(period.band.number()) - 1;
    let mut text = String::new();
    let mut add = |far: Yen, direction: &str, band: usize| {
        text.extend([
            "<div><p class=\"m dim\">算定基準額があと</p><p class=v><span class=num>",
            &grouped(far.0),
            "円</span> <small>",
            direction,
            "</small></p><p class=m>",
            Band::ALL.get(band).copied().map_or("", band_name),
            "</p></div>",
        ]);
    };
    if let Some(below) = place.checked_sub(1)
        && let Some(limit) = limits.get(below)
    {
        add(base - *limit + Yen(figures::UNITS.base), "低いと", below);
    }
    if let Some(limit) = limits.get(place) {
        add(*limit - base, "高いと", place + 1);
    }
    text
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
