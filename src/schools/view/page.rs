//! What stands on a school's page: enough to decide whether to write for a brochure. Nothing on it answers a tap but
//! links and folds, so it is one text, written when the site is built.

use super::{
    card,
    exam::pass_rates,
    fees::fees,
    reading::reading,
    told::{UNKNOWN, attributed, bullets, paragraph, row, row_if, statement, table},
};
use crate::{
    browser::address::href,
    route::Route,
    schools::{
        COLLECTED,
        details::{self, Capacity, Cited, Designation, Details},
        question::questions,
        school::{Kind, School, by_id, date_text, fiscal_year},
    },
    ui::{
        html::{element, elements, escaped, icon, link, section, small_icon},
        sources::source_list,
    },
    yen::in_man,
};

/// The inside of the page of the school with this id; empty where there is none.
#[must_use]
pub fn school_html(id: &str) -> String {
    let school = by_id(id).and_then(|school| Some((school, details::of(school)?)));
    school.map(|(school, details)| page(school, details)).unwrap_or_default()
}

fn page(school: &School, details: &Details) -> String {
    let sources = details.sources.iter().map(|document| &document.source);
    [
        introduction(school, details),
        readings(school, details),
        ways_on(school, details),
        pass_rates(school, details),
        fees(school, details),
        support(school, details),
        about(school, details),
        article(details),
        to_ask(school, details),
        // The app puts a field for one's own note here.
        "<div id=memo></div>".into(),
        element("section class=\"sec\" aria-labelledby=\"sources\"", &source_list(sources)),
        foot(details),
    ]
    .concat()
}

fn introduction(school: &School, details: &Details) -> String {
    let kind = element("span class=\"tag fill\"", school.kind.name());
    let place = element("span class=\"m dim\"", &school.place());
    let years = school.years.map(|years| format!("{years}年制"));
    let capacity = details.nearest_capacity().map(|capacity| {
        let whole = if capacity.is_of_whole_department() { "学科全体の" } else { "" };
        format!("{whole}定員{}人", capacity.places)
    });
    let facts: Vec<String> =
        [details.time.map(|time| time.name().into()), years, capacity].into_iter().flatten().collect();
    let department = match (school.department_name(), facts.join("・")) {
        (department, facts) if facts.is_empty() => department,
        (department, facts) => [&department, "（", &facts, "）"].concat(),
    };
    let words = [
        element("p class=\"row\"", &(kind + &place)),
        element("h1", &escaped(&school.title())),
        paragraph("dim", &department),
    ];
    let first = elements("p", school.status.into_iter().chain(school.entry).map(escaped));
    let first = if first.is_empty() {
        first
    } else {
        element("div class=\"call warn\"", &(icon("warn") + &element("div", &first)))
    };
    element("div class=\"intro\"", &words.concat()) + &first
}

fn readings(school: &School, details: &Details) -> String {
    let course = match details.course_total() {
        Some((total, small)) => reading("卒業まで", Some((in_man(total).trim_end_matches("万円"), "万円")), &small),
        None => reading("卒業まで", None, ""),
    };
    let all = [card::years(school), card::first_year(school), course];
    element("div class=\"panel\"", &element("div class=\"reads\"", &all.concat()))
}

fn ways_on(school: &School, details: &Details) -> String {
    let to_money = [&href(&Route::Money), "?school=", school.id].concat();
    let count = link(&to_money, "class=\"btn go\"", "この学校で計算する");
    let compare = link(&[&href(&Route::Compare), "?add=", school.id].concat(), "class=btn", "くらべる学校に入れる");
    let site = details.site.as_ref().map(|site| {
        let words = ["公式サイト（通信が必要）", &small_icon("ext")].concat();
        link(site.url, "class=\"btn\" rel=\"noreferrer\"", &words)
    });
    let note =
        details.site.as_ref().and_then(|site| site.note).map(|note| paragraph("s dim", note)).unwrap_or_default();
    element("div class=\"btns\"", &(count + &compare + &site.unwrap_or_default())) + &note
}

fn support(school: &School, details: &Details) -> String {
    let college = school.kind == Kind::VocationalCollege;
    let designated = |designation: &Option<Designation>, yes: &str| match designation {
        Some(designation) => statement(details, yes, designation.note, designation.source),
        None => UNKNOWN.into(),
    };
    let practice = || designated(&details.vocational_practice, "認定されている");
    let time = || details.time.map_or_else(|| UNKNOWN.into(), |time| time.name().into());
    let cited = |cited: &Cited| statement(details, cited.text, None, cited.source);
    let rows = [
        row("修学支援新制度", &designated(&details.study_support, "対象校")),
        row("分納・延納", &installment(details)),
        row_if("奨学金・特待生", details.scholarship.as_ref().map(cited)),
        row_if("学校の減免", details.aid.as_ref().map(cited)),
        row_if("職業実践専門課程", college.then(practice)),
        row("専門実践教育訓練給付（社会人）", &designated(&details.training_benefit, "対象")),
        row_if("昼間・夜間", (college || details.time.is_some()).then(time)),
    ];
    section("support", "支援と通い方", &table(&rows))
}

fn installment(details: &Details) -> String {
    let Some(paid) = &details.installment else { return UNKNOWN.into() };
    let times = || paid.times.map(|times| format!("1年に{times}回")).unwrap_or_default();
    statement(details, &paid.text.map_or_else(times, Into::into), paid.note, paid.source)
}

fn about(school: &School, details: &Details) -> String {
    let capacity = details.capacity.as_ref().map_or_else(|| UNKNOWN.into(), |known| capacity(details, known));
    let owner = [Some(school.founder.name()), details.operator].into_iter().flatten().collect::<Vec<_>>();
    let address = details.address.as_ref().map(|address| {
        let text = [address.text, school.campus.map_or("", |_| "　"), school.campus.unwrap_or_default()].concat();
        statement(details, &text, None, address.source)
    });
    let place = [&school.place(), " ", school.campus.unwrap_or_default()].concat();
    let seen = details
        .recruitment
        .as_ref()
        .map(|seen| statement(details, &format!("{}年度の入学", seen.year), seen.note, seen.source));
    let list = |items: &[&str], between: &str| (!items.is_empty()).then(|| escaped(&items.join(between)));
    let years = school
        .years
        .map_or_else(|| UNKNOWN.into(), |years| statement(details, &format!("{years}年"), details.years_note, None));
    let rows = [
        row("取れる受験資格", &(school.licence.name().to_owned() + "国家試験")),
        row("年限", &years),
        row("定員", &capacity),
        row_if("うち臨床工学", details.course_capacity.as_ref().map(|known| self::capacity(details, known))),
        row("募集を資料で見た年度", &seen.unwrap_or_else(|| UNKNOWN.into())),
        row("所在地", &address.unwrap_or_else(|| escaped(place.trim()))),
        row_if("開設", details.opened.map(date_text)),
        row("設置", &escaped(&owner.join("・"))),
        row_if("前の名前", list(school.former_names, "、")),
        row_if("ほかの資格", list(details.also_qualifications, "、")),
        row_if("ほかの学科", list(details.related_departments, "、")),
        row_if("歩み", list(details.history, "。")),
        row_if("そのほか", details.note.map(escaped)),
    ];
    section("about", "学校のこと", &table(&rows))
}

fn capacity(details: &Details, capacity: &Capacity) -> String {
    let year = fiscal_year(capacity.year);
    let words: Vec<&str> = [Some(year.as_str()), capacity.scope].into_iter().flatten().collect();
    statement(details, &format!("{}人（{}）", capacity.places, words.join("・")), capacity.note, capacity.source)
}

/// What an article says of the school, as its words and nobody else's.
fn article(details: &Details) -> String {
    let Some(article) = &details.article else { return String::new() };
    let words =
        "専門学校を紹介する記事が、この学校について書いている言葉です。裏づけになる数字や資料は、見つかっていません。";
    let said = article.says.iter().map(|said| escaped(said));
    let by = attributed(details, article.source);
    section("article", "紹介記事の言葉", &[paragraph("", words), bullets(said), paragraph("", &by)].concat())
}

fn to_ask(school: &School, details: &Details) -> String {
    let words = "この一覧では分からないことです。オープンキャンパスや電話で、たずねてください。";
    let asked = questions(school, details).into_iter().map(|question| escaped(&question));
    section("ask", "学校に聞くこと", &[paragraph("", words), bullets(asked)].concat())
}

fn foot(details: &Details) -> String {
    let day = date_text(COLLECTED);
    let as_of = details.as_of.map_or_else(
        || "この学校の資料には、年の記載がありません。".into(),
        |as_of| format!("この学校の記録は、{}の資料までによります。", date_text(as_of)),
    );
    let words = [
        format!("{as_of}{}。", details.confidence.text()),
        format!("資料は保存された写しで、{day}までに集めました。番号のない項目は、上の出典のどれかによります。"),
        "最新の募集要項を、学校の公式サイトで確かめてください。".into(),
    ];
    let words = elements("p", words);
    element("footer class=\"foot\"", &(element("div class=\"scale\" aria-hidden=\"true\"", "") + &words))
}
