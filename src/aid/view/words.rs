//! The sentences of the result.

use crate::{
    aid::{
        band::{Band, Ground},
        course::Span,
        draft::Question,
        figures::{self, AidYear, aid_year},
        form::{Form, Step},
        household::{Commute, Household, Role, Sector},
        support::{Half, Period},
        trail::{band_name, income_in_words, name_of, share_in_words, waiver_share},
    },
    civil_date::CivilDate,
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
    let [years, entry] = [household.school.years.into(), household.entry_year].map(|number: i32| number.to_string());
    let course = [school, "・", &years, "年・", commute, "・", &entry, "年4月入学"].concat();
    let year = form.income_year();
    let mut incomes = String::new();
    for parent in household.members.iter().filter(|member| member.role.is_parent()) {
        let between = if incomes.is_empty() { "" } else { "・" };
        let salary = income_in_words(parent.salary.in_year(year));
        incomes.extend([between, name_of(household, parent.role), " ", &salary]);
    }
    [course, [&incomes, "（", &year.to_string(), "年の収入）"].concat()]
}

/// How far the base is from the next band on either side: by how much, which way, which band.
///
/// Nothing where the base is 0 (a few yen of tax more begin with a jump of income) or does not decide.
pub fn distances(period: &Period, base: Yen) -> String {
    if base == Yen::ZERO || matches!(period.ground, Ground::Assets | Ground::NotYet) {
        return String::new();
    }
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
    let [year, month, last_year, last] = [year, month, last_year, last].map(|number: i32| number.to_string());
    [&year, "年", &month, "月〜", &last_year, "年", &last, "月"].concat()
}

/// Which incomes decide it.
pub fn span_incomes(span: &Span) -> String {
    let [first, last] = [span.first.income_year, span.last.income_year].map(|year| year.to_string());
    let from = if first == last { String::new() } else { first + "年から" };
    [&from, &*last, "年の収入で決まります"].concat()
}

/// 進学までの年数: said on top to who is too old to come straight from high school. A person of this age on the first of
/// April left it more than two years ago (rule: [`figures::rule::PERIODS`] and the conditions of 給付奨学金).
pub fn late(household: &Household) -> bool {
    const AGE: i32 = 21;
    let student = household.members.iter().find(|member| member.role == Role::Student);
    let entry = CivilDate::new(household.entry_year, 4, 1);
    student.zip(entry).is_some_and(|(student, entry)| student.birth.age_on(entry) >= AGE)
}

pub const LATE: &str = "高校を出てから2年をすぎて入学する人は、ふつう、この支援（給付奨学金と減免）を受けられません。\
    下の額は、受けられる場合の目安です。受けられるかは、進学先の学校に確認してください。\
    働いた人には、専門実践教育訓練給付金（ハローワーク、入学前の手続き）もあります。";

/// What the form did not ask.
pub fn form_assumptions(household: &Household) -> Vec<&'static str> {
    let dependents = household.members.iter().any(|member| member.role == Role::Child);
    let mut texts = vec![
        "昼間の課程で、高校などで予約採用に申しこみ、4月から支援を受けるとして計算しています。",
        "家賃や食費などの生活費は、入れていません。減免が決まる前に、学校へ全額を納めることもあります。",
        "お金のほかにも条件があります。高校を出て2年以内に入学すること、成績や学ぶ意欲、国籍・在留資格、はじめて受けることなどです。学校に確認してください。",
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
    let [known, next] = [*published_to, published_to + 1].map(|year| year.to_string());
    let words = [
        &known,
        "年度の基準による目安です。",
        &next,
        "年度からの金額はまだ発表されていないので、",
        &known,
        "年度の金額のまま計算しています。",
    ];
    words.concat()
}
