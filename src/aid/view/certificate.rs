//! The boxes of the tax certificate, and a drawing of where they stand on it.

use super::questions::Sheet;
use crate::{
    aid::form::{Earnings, Field, NO, YES},
    ui::{
        choice::{choice, key},
        html::element,
    },
};

pub fn questions(sheet: &Sheet, fields: Earnings) -> String {
    let year = sheet.form.income_year();
    let [year, issued, era] = [year, year + 1, year - 2017].map(|number| number.to_string());
    let which = [
        "使うのは、",
        &issued,
        "（令和",
        &era,
        "）年度の証明書です。",
        &year,
        "年の所得が書かれています。名前は「課税証明書」「所得・課税証明書」「住民税決定通知書」など、市区町村でちがいます。",
    ];
    let exempt = sheet.control_or(fields.exempt, NO);
    let exempt_keys = key(&exempt, YES, "ある", "") + &key(&exempt, NO, "ない・わからない", "");
    let city = sheet.control_or(Field::City, NO);
    let city_keys = key(&city, YES, "はい", "横浜市・大阪市など") + &key(&city, NO, "いいえ・わからない", "");
    [
        element("p", &which.concat()),
        drawing(),
        sheet.amount(fields.total, "① 合計所得金額", "「総所得金額等」とはちがうことがあります。", ""),
        sheet.amount(fields.taxable, "② 課税標準額", "「課税総所得金額」「課税される所得金額」とも書かれます。", ""),
        sheet.amount(fields.credit, "③ 調整控除額（市区町村民税）", CREDIT, ""),
        sheet.amount(
            fields.adjustment,
            "④ 調整額（市区町村民税）",
            "「税額調整額」とも書かれます。欄がなければ空らんで。",
            "なし",
        ),
        choice(&exempt, "⑤ 所得割に「非課税」と書いてありますか", "", true, &exempt_keys),
        choice(&city, "政令指定都市の証明書ですか", "", true, &city_keys),
    ]
    .concat()
}

const CREDIT: &str = "「税額控除」の内わけにあります。市区町村民税（市民税など）の欄の額です。欄がなければ、市区町村に聞くか、上で「年収から」を選びます。";

/// A document with its boxes, the five that are copied with their numbers. The words below say the same.
fn drawing() -> String {
    let row = |y: u32, name: &str, mark: &str| {
        let [line, text] = [y, y + 18].map(|y| y.to_string());
        let (class, mark) = if mark.is_empty() {
            ("f-line", String::new())
        } else {
            ("f-line f-copy", ["<text x=\"292\" y=\"", &text, "\" text-anchor=\"end\">", mark, "</text>"].concat())
        };
        [
            "<rect class=\"",
            class,
            "\" x=\"12\" y=\"",
            &line,
            "\" width=\"296\" height=\"26\"/><text x=\"20\" y=\"",
            &text,
            "\">",
            name,
            "</text>",
            &mark,
        ]
        .concat()
    };
    let rows = [
        row(40, "給与収入・給与所得", ""),
        row(66, "合計所得金額", "①"),
        row(92, "所得控除（社会保険料・扶養など）", ""),
        row(118, "課税標準額（課税総所得金額）", "②"),
        row(152, "市民税　調整控除額", "③"),
        row(178, "市民税　調整額（税額調整額）", "④"),
        row(204, "市民税　所得割額", "⑤"),
        row(230, "県民税　調整控除額・所得割額", ""),
    ];
    [
        "<figure class=boxes><svg viewBox=\"0 0 320 268\" role=img aria-label=\"",
        ALTERNATIVE,
        "\"><rect class=f-sheet x=\"1\" y=\"1\" width=\"318\" height=\"266\" rx=\"4\"/>\
        <text class=f-title x=\"160\" y=\"27\" text-anchor=\"middle\">課税証明書（見本）</text>",
        &rows.concat(),
        "</svg><figcaption class=\"s dim\">",
        ALTERNATIVE,
        "ならび方は、市区町村でちがいます。</figcaption></figure>",
    ]
    .concat()
}

const ALTERNATIVE: &str = "課税証明書から写す欄：①合計所得金額、②課税標準額、③市区町村民税の調整控除額、④市区町村民税の調整額、⑤市区町村民税の所得割が非課税かどうか。";
