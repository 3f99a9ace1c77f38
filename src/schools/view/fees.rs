//! 学校に払うお金: what each document gives, split into what the support scheme can lower and what it cannot.

use super::told::{UNKNOWN, attributed, bullets, paragraph, statement};
use crate::{
    schools::{
        COLLECTED,
        details::{Details, Fees},
        school::{Kind, School, date_text, fiscal_year},
    },
    ui::html::{element, escaped, more, section},
    yen::Yen,
};

/// 減免 of the 修学支援新制度 reaches these two and nothing else.
const CAN_BE_LOWERED: &str = "下がりうる";
const STAYS: &str = "下がらない";

pub fn fees(school: &School, details: &Details) -> String {
    let (full, partial): (Vec<_>, Vec<_>) = details.fees.iter().partition(|fees| fees.has_amounts());
    let mut parts = Vec::new();
    match full.as_slice() {
        [] => parts.push(paragraph("", &nothing_found(details))),
        [first, others @ ..] => {
            parts.push(document(details, first));
            if !others.is_empty() {
                let others: String = others.iter().map(|fees| document(details, fees)).collect();
                parts.push(more("ほかの資料の額", &others));
            }
            parts.push(paragraph("m", lowering(school, details)));
        }
    }
    parts.push(until_graduation(details));
    let apart = partial.iter().filter_map(|fees| Some(selection(details, fees, fees.selection_fee?)));
    let apart = apart.chain(details.extra_costs.iter().map(|cited| statement(details, cited.text, None, cited.source)));
    let apart =
        apart.chain(details.extra_costs.is_none().then(|| ["教科書・白衣・実習先への交通費など：", UNKNOWN].concat()));
    parts.push(element("h3", "ほかにかかるお金") + &bullets(apart));
    section("fees", "学校に払うお金", &parts.concat())
}

fn nothing_found(details: &Details) -> String {
    let why = if details.fees_sought {
        let day = date_text(COLLECTED);
        format!("公開された資料の中に見つかりませんでした（{day}に調べました）。")
    } else {
        "まだ調べていません。".to_owned()
    };
    ["この学科の学費は、不明です。", &why, "学校に確認してください。"].concat()
}

const fn lowering(school: &School, details: &Details) -> &'static str {
    match (details.study_support.is_some(), school.kind) {
        (true, _) => {
            "高等教育の修学支援新制度で下がりうるのは、入学金と授業料だけです。家計などの条件に合う人が対象です。"
        }
        (false, Kind::AdvancedCourse) => {
            "高等教育の修学支援新制度で下がりうるのは、入学金と授業料だけです。専攻科が対象になるかは、学校に確認してください。"
        }
        (false, _) => {
            "高等教育の修学支援新制度で下がりうるのは、対象校の入学金と授業料だけです。この学校が対象かは、学校に確認してください。"
        }
    }
}

/// The amounts of one document: a table of the first year, then when they are paid and what follows.
fn document(details: &Details, fees: &Fees) -> String {
    let year = fiscal_year(fees.year);
    let name: Vec<&str> = [Some(year.as_str()), fees.edition, fees.resident].into_iter().flatten().collect();
    let scope = fees.scope.map(|scope| paragraph("m", &[&escaped(scope), "です。"].concat())).unwrap_or_default();
    let note = fees.note.map(|note| paragraph("m", &escaped(note))).unwrap_or_default();
    let by = paragraph("", &attributed(details, fees.source));
    [element("h3", &name.join("・")), scope, first_year(fees), payments(fees), note, by].concat()
}

fn first_year(fees: &Fees) -> String {
    let parts = [
        (Some("入学金"), fees.admission, Some(CAN_BE_LOWERED)),
        (Some("授業料"), fees.tuition, Some(CAN_BE_LOWERED)),
        (fees.facility.map(|_| "施設費"), fees.facility, Some(STAYS)),
        (fees.practice.map(|_| "実習費"), fees.practice, Some(STAYS)),
        (fees.other_name, fees.other, Some(STAYS)),
    ];
    let rows: String =
        parts.into_iter().filter_map(|(name, amount, word)| Some(amount_row(name?, amount, word))).collect();
    let total = match fees.first_year_without_admission {
        Some(total) => amount_row("合計（入学金を除く）", Some(total), None),
        None => amount_row("合計", fees.first_year_total, None),
    };
    let head = "<thead><tr><th>費目</th><th class=\"n\">1年次</th><th>新制度で</th></tr></thead>";
    let caption = "<caption class=\"vh\">1年次の学費の内訳</caption>";
    element("table class=\"tbl\"", &[caption, head, &element("tbody", &rows), &element("tfoot", &total)].concat())
}

fn amount_row(name: &str, amount: Option<Yen>, word: Option<&str>) -> String {
    let amount = amount.map_or_else(|| UNKNOWN.into(), |amount| amount.to_string());
    let word = word.map_or_else(|| "<td></td>".into(), |word| element("td data-l=\"新制度で\"", word));
    element(
        "tr",
        &[element("th scope=\"row\"", name), element("td class=\"n\" data-l=\"1年次\"", &amount), word].concat(),
    )
}

fn payments(fees: &Fees) -> String {
    let known = [
        ("入学手続きのときに払う額", fees.at_entry),
        ("1年次の後期に払う額", fees.second_term),
        ("2年目から1年に払う額", fees.later_year_total),
        ("卒業までの合計（学校の説明）", fees.course_total),
        ("選考料（別に払う額）", fees.selection_fee),
    ];
    let lines =
        known.into_iter().filter_map(|(name, amount)| Some(format!("{name}：<b class=\"num\">{}</b>", amount?)));
    bullets(lines)
}

fn selection(details: &Details, fees: &Fees, fee: Yen) -> String {
    format!("選考料（{}）：<b class=\"num\">{fee}</b>{}", fiscal_year(fees.year), attributed(details, fees.source))
}

fn until_graduation(details: &Details) -> String {
    let Some(estimate) = &details.estimate else { return String::new() };
    let total = format!("卒業までの合計（計算した目安）：<b class=\"num\">{}</b>", estimate.total);
    let note = element("small", &escaped(estimate.note));
    paragraph("told", &(total + &note + &attributed(details, estimate.source)))
}
