//! `/schools/<id>/`: enough to decide whether to write for a brochure. Nothing on it answers a tap but links and folds,
//! so the page is one text.

use leptos::prelude::*;

use super::{
    exam::pass_rates,
    fees::fees,
    told::{UNKNOWN, attributed, bullets, paragraph, reading, row, row_if, section, statement, table},
};
use crate::{
    browser::address::href,
    route::Route,
    schools::{
        COLLECTED,
        question::questions,
        school::{Capacity, Designation, Kind, School, by_id, date_text},
    },
    ui::{
        html::{element, elements, escaped, icon, link, small_icon},
        sources::source_list,
    },
    yen::in_man,
};

/// The document that [`School::article_says`] quotes.
const ARTICLE: &str = "seed-article";

/// The page of the school with this id; an empty one where there is none (the app shows its own page for that).
pub fn school_page(id: &str) -> AnyView {
    let inside = by_id(id).map(page).unwrap_or_default();
    view! { <main class="main read-w" id="main" inner_html=inside></main> }.into_any()
}

fn page(school: &School) -> String {
    let sources = school.sources.iter().map(|document| &document.source);
    [
        introduction(school),
        readings(school),
        ways_on(school),
        pass_rates(school),
        fees(school),
        support(school),
        about(school),
        article(school),
        to_ask(school),
        element("section class=\"sec\" aria-labelledby=\"sources\"", &source_list(sources)),
        foot(school),
    ]
    .concat()
}

fn introduction(school: &School) -> String {
    let kind = element("span class=\"tag fill\"", school.kind.name());
    let place = element("span class=\"m dim\"", &school.place());
    let years = school.years.map(|years| format!("{years}年制"));
    let capacity = school.course_capacity.as_ref().or(school.capacity.as_ref());
    let capacity = capacity.map(|capacity| format!("定員{}人", capacity.places));
    let facts: Vec<String> =
        [school.time.map(|time| time.name().into()), years, capacity].into_iter().flatten().collect();
    let department = match (school.department_name(), facts.join("・")) {
        (department, facts) if facts.is_empty() => department,
        (department, facts) => [&department, "（", &facts, "）"].concat(),
    };
    let words = [
        element("p class=\"row\"", &(kind + &place)),
        element("h1", &escaped(school.name)),
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

fn readings(school: &School) -> String {
    let years = school.years.map(|years| years.to_string());
    let (first, small) = match school.first_year() {
        Some((fees, total)) => (
            Some(in_man(total)),
            [fees.resident.map_or(String::new(), |who| who.to_owned() + "・"), fees.year_text()].concat(),
        ),
        None => (None, String::new()),
    };
    let stated = school.fees.iter().find_map(|fees| Some((in_man(fees.course_total?), fees.year_text())));
    let estimated = school.estimate.as_ref().map(|estimate| (in_man(estimate.total), "計算した目安".to_owned()));
    let course = stated.or(estimated);
    let course_small = course.as_ref().map(|(_, small)| small.as_str()).unwrap_or_default();
    let man = |total: &'_ str| total.trim_end_matches("万円").to_owned();
    let (first, course) = (first.as_deref().map(man), course.as_ref().map(|(total, _)| man(total)));
    let all = [
        reading("年限", years.as_deref().map(|years| (years, "年")), ""),
        reading("初年度", first.as_deref().map(|total| (total, "万円")), &small),
        reading("卒業まで", course.as_deref().map(|total| (total, "万円")), course_small),
    ];
    element("div class=\"panel\"", &element("div class=\"reads\"", &all.concat()))
}

fn ways_on(school: &School) -> String {
    let count = link(&href(&Route::Money), "class=\"btn go\"", "お金の計算へ");
    let site = school.site.as_ref().map(|site| {
        let words = ["公式サイト（通信が必要）", &small_icon("ext")].concat();
        link(site.url, "class=\"btn\" rel=\"noreferrer\"", &words)
    });
    let note = school.site.as_ref().and_then(|site| site.note).map(|note| paragraph("s dim", note)).unwrap_or_default();
    element("div class=\"btns\"", &(count + &site.unwrap_or_default())) + &note
}

fn support(school: &School) -> String {
    let college = school.kind == Kind::VocationalCollege;
    let designated = |designation: &Option<Designation>, yes: &str| match designation {
        Some(designation) => statement(school, yes, designation.note, designation.source),
        None => UNKNOWN.into(),
    };
    let practice = || designated(&school.vocational_practice, "認定されている");
    let time = || school.time.map_or_else(|| UNKNOWN.into(), |time| time.name().into());
    let cited = |cited: &crate::schools::school::Cited| statement(school, cited.text, None, cited.source);
    let rows = [
        row("修学支援新制度", &designated(&school.study_support, "対象校")),
        row("分納・延納", &installment(school)),
        row_if("奨学金・特待生", school.scholarship.as_ref().map(cited)),
        row_if("学校の減免", school.aid.as_ref().map(cited)),
        row_if("職業実践専門課程", college.then(practice)),
        row("専門実践教育訓練給付（社会人）", &designated(&school.training_benefit, "対象")),
        row_if("昼間・夜間", (college || school.time.is_some()).then(time)),
    ];
    section("support", "支援と通い方", &[table(&rows)])
}

fn installment(school: &School) -> String {
    let Some(paid) = &school.installment else { return UNKNOWN.into() };
    let times = || paid.times.map(|times| format!("1年に{times}回")).unwrap_or_default();
    statement(school, &paid.text.map_or_else(times, Into::into), paid.note, paid.source)
}

fn about(school: &School) -> String {
    let capacity = school.capacity.as_ref().map_or_else(|| UNKNOWN.into(), |known| capacity(school, known));
    let owner = [Some(school.founder.name()), school.operator].into_iter().flatten().collect::<Vec<_>>();
    let address = school.address.as_ref().map(|address| {
        let text = [address.text, school.campus.map_or("", |_| "　"), school.campus.unwrap_or_default()].concat();
        statement(school, &text, None, address.source)
    });
    let place = [&school.place(), " ", school.campus.unwrap_or_default()].concat();
    let seen = school
        .recruitment
        .as_ref()
        .map(|seen| statement(school, &format!("{}年度の入学", seen.year), seen.note, seen.source));
    let list = |items: &[&str], between: &str| (!items.is_empty()).then(|| escaped(&items.join(between)));
    let years = school
        .years
        .map_or_else(|| UNKNOWN.into(), |years| statement(school, &format!("{years}年"), school.years_note, None));
    let rows = [
        row("年限", &years),
        row("定員", &capacity),
        row_if("うち臨床工学", school.course_capacity.as_ref().map(|known| self::capacity(school, known))),
        row("募集を資料で見た年度", &seen.unwrap_or_else(|| UNKNOWN.into())),
        row("所在地", &address.unwrap_or_else(|| escaped(place.trim()))),
        row_if("開設", school.opened.map(date_text)),
        row("設置", &escaped(&owner.join("・"))),
        row_if("前の名前", list(school.former_names, "、")),
        row_if("ほかの資格", list(school.also_qualifications, "、")),
        row_if("ほかの学科", list(school.related_departments, "、")),
        row_if("歩み", list(school.history, "。")),
        row_if("そのほか", school.note.map(escaped)),
    ];
    section("about", "学校のこと", &[table(&rows)])
}

fn capacity(school: &School, capacity: &Capacity) -> String {
    let year = capacity.year.map_or_else(|| "年度の記載なし".into(), |year| format!("{year}年度"));
    let words: Vec<&str> = [Some(year.as_str()), capacity.scope].into_iter().flatten().collect();
    statement(school, &format!("{}人（{}）", capacity.places, words.join("・")), capacity.note, capacity.source)
}

/// What an article says of the school, as its words and nobody else's.
fn article(school: &School) -> String {
    if school.article_says.is_empty() {
        return String::new();
    }
    let words =
        "専門学校を紹介する記事が、この学校について書いている言葉です。裏づけになる数字や資料は、見つかっていません。";
    let by = school.sources.iter().find(|document| document.source.id == ARTICLE);
    let by = by.map(|document| attributed(school, document)).unwrap_or_default();
    let said = school.article_says.iter().map(|said| escaped(said));
    section("article", "紹介記事の言葉", &[paragraph("", words), bullets(said), paragraph("", &by)])
}

fn to_ask(school: &School) -> String {
    let words = "この一覧では分からないことです。オープンキャンパスや電話で、たずねてください。";
    let asked = questions(school).into_iter().map(escaped);
    section("ask", "学校に聞くこと", &[paragraph("", words), bullets(asked)])
}

fn foot(school: &School) -> String {
    let (as_of, day) = (date_text(school.as_of), date_text(COLLECTED));
    let words = [
        format!("この学校の記録は、{as_of}の資料までによります。{}。", school.confidence.text()),
        format!("資料は保存された写しで、{day}までに集めました。番号のない項目は、上の出典のどれかによります。"),
        "最新の募集要項を、学校の公式サイトで確かめてください。".into(),
    ];
    let words = elements("p", words);
    element("footer class=\"foot\"", &(element("div class=\"scale\" aria-hidden=\"true\"", "") + &words))
}
