//! The sentences of the result.

use super::{book::Book, case::Cases};
use crate::{
    aid::{
        amount::spoken,
        band::{Band, Decision, Ground},
        course::Span,
        figures::{AidYear, Rule, aid_year},
        form::{Form, Step},
        household::{Commute, Household, Role},
        share::Share,
        steps::Reader,
        support::{Half, Period, Waiver},
        why::{Why, name_of},
    },
    ui::html::escaped,
    yen::Yen,
};

/// What an amount that is not known is called.
pub const UNKNOWN: &str = "不明（学校に確認）";

/// How the heading of a result begins.
pub const VERDICT: &str = "<h1 class=verdict>";

/// The rule in a line of small print: where it stands, for which years, and who says so.
pub fn cite(rule: &Rule) -> String {
    let place = rule.law.unwrap_or(rule.place);
    let more = if rule.sources.len() > 1 { " ほか" } else { "" };
    let by = if rule.source_title.is_empty() { "）" } else { "）。出典：" };
    [place, "（", rule.years, by, rule.source_title, more].concat()
}

/// 満額, or 3分の2.
pub fn share_in_words(share: Share) -> String {
    if share.numerator == share.denominator {
        "満額".into()
    } else {
        [&share.denominator.to_string(), "分の", &share.numerator.to_string()].concat()
    }
}

/// 第Ⅰ区分 …, and 対象外 above them.
pub const fn band_name(band: Band) -> &'static str {
    match band {
        Band::Over => "対象外",
        band => band.name(),
    }
}

/// What of 施設費・実習費 and the like is not known; empty: nothing.
pub fn left_out(form: &Form) -> &'static str {
    match (form.other_fees(0), form.other_fees(1)) {
        (None, None) => "施設費など",
        (None, _) => "1年目の施設費など",
        (_, None) => "2年目からの施設費など",
        _ => "",
    }
}

/// What of the fees a sum leaves out, in its name; empty: nothing.
pub fn but_for(left_out: &str) -> String {
    if left_out.is_empty() { String::new() } else { ["・", left_out, "を除く"].concat() }
}

/// The share of the waiver that a half-year's decision gives.
pub fn waiver_share(household: &Household, period: &Period) -> Share {
    Waiver::of(household, period.decision(), period.half).share()
}

/// What is still open, in words.
pub fn open_questions(form: &Form) -> Vec<String> {
    let missing = form.draft().missing();
    if !missing.is_empty() {
        return missing.into_iter().map(|question| question.text().into()).collect();
    }
    let mut texts = Vec::new();
    for (step, _) in Step::ALL {
        texts.extend(form.errors(step).iter().map(|wrong| wrong.field.name() + wrong.text));
    }
    texts
}

/// The one big reading and what it means.
pub fn verdict(cases: &Cases, period: &Period) -> (&'static str, String) {
    let household = &cases.now.household;
    let share = share_in_words(waiver_share(household, period));
    if stem_decides(cases, period) {
        let stem = Decision { band: period.band, multi_child: false, ground: Ground::Stem };
        let share = share_in_words(Waiver::of(household, stem, period.half).share());
        let words =
            ["学科が「私立の理工農系」なら、授業料と入学金の減免だけ", &share, "。そうでなければ、支援の対象外"];
        return (band_name(period.band), words.concat());
    }
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

/// Whether the answer on 私立の理工農系, which nobody has given, decides a half-year.
pub fn stem_decides(cases: &Cases, period: &Period) -> bool {
    cases.stem.is_some() && period.ground == Ground::FourthOnly
}

/// Said where it does.
pub const STEM_OPEN: &str = "学科が「私立の理工農系」に当たるかどうかで、額が変わります。当たるかは、学校に確認してください。不明（AかB）は、Aが当たらない場合、Bが当たる場合です。";

/// What was answered, in two lines.
pub fn summary(book: &Book, form: &Form, household: &Household) -> [String; 2] {
    let kind = form.school().map_or("", |school| school.name);
    let school = form.taken_over().map_or_else(String::new, |(name, _)| escaped(name) + "・") + kind;
    let commute = match household.commute {
        Commute::Home if household.special_home => "自宅（生活保護・施設など）",
        Commute::Home => "自宅",
        Commute::Away => "自宅外",
    };
    let [years, entry] = [household.school.years.into(), household.entry_year].map(|number: i32| number.to_string());
    let course = [&school, "・", &years, "年・", commute, "・", &entry, "年4月入学"].concat();
    let year = form.income_year();
    let mut incomes = String::new();
    for parent in household.members.iter().filter(|member| household.maintains(member.role)) {
        let between = if incomes.is_empty() { "" } else { "・" };
        let mut words = String::new();
        for (name, short, series) in [
            ("給与収入", "", &parent.salary),
            ("事業所得", " 事業所得", &parent.business_income),
            ("そのほかの所得", " そのほか", &parent.other_income),
        ] {
            let amount = series.in_year(year);
            if amount > Yen::ZERO {
                words.extend([short, " ", &book.key(&Why::answered(name, amount, year), &spoken(amount))]);
            }
        }
        let none = if parent.certificates.is_empty() { " 収入なし" } else { " 証明書の額" };
        let words = if words.is_empty() { none } else { &*words };
        incomes.extend([between, name_of(household, parent.role), words]);
    }
    [course, [&incomes, "（", &year.to_string(), "年の収入）"].concat()]
}

/// `2027年4月`.
pub fn span_start(period: &Period) -> String {
    let month = if period.half.second { "年10月" } else { "年4月" };
    period.half.fiscal_year.to_string() + month
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

/// 進学までの年数: said on top to who is too old to have left high school at most two years ago.
pub fn late(household: &Household) -> bool {
    Reader::of(household) == Reader::Working
}

pub const LATE: &str = "高校を出てから2年をすぎて入学する人は、ふつう、この支援（給付奨学金と減免）を受けられません。\
    下に支援の額が出ていても、受けられる場合の目安です。受けられるかは、進学先の学校に確認してください。\
    働いた人には、専門実践教育訓練給付金（ハローワーク、入学前の手続き）もあります。";

/// What the form did not ask.
pub fn form_assumptions(household: &Household) -> Vec<&'static str> {
    let dependents = household.members.iter().any(|member| member.role == Role::Child);
    let mut texts = vec![
        "高校などで予約採用に申しこみ、4月から支援を受けるとして計算しています。",
        "減免が決まる前に、学校へ全額を納めることもあります。",
        "お金のほかにも条件があります。高校を出て2年以内に入学すること、成績や学ぶ意欲、国籍・在留資格、はじめて受けることなどです。学校に確認してください。",
        "障害者控除、生命保険料控除、医療費控除などは入れていません。あると、支援が増えることがあります。",
    ];
    if !household.members.iter().any(|member| member.role == Role::Student && member.has_income()) {
        texts.push("あなた自身の収入はないものとして計算しています。");
    }
    if household.members.iter().filter(|member| member.role.is_parent()).count() > 1 {
        texts.push(
            "子どもは、親のうち所得の多い方の扶養に入っているとして計算しています。もう一方の扶養のときは、区分が変わることがあります。",
        );
    }
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
