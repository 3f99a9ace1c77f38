//! Step 3: what the parents earned in the year that decides, and assets.

use leptos::prelude::*;

use super::page::{Page, intro, still};
use crate::{
    aid::{
        amount::spoken,
        draft::Parents,
        figures::aid_year,
        form::{ASSETS, Field, asset_limits, entry_choices},
    },
    ui::{
        choice::choice,
        html::{callout, element, more},
    },
};

/// Year and parents were answered on the steps before: here they stand still.
pub fn questions(page: Page) -> AnyView {
    let (year, parents) = page.form.with_untracked(|form| (form.income_year(), form.parents()));
    let mother = parents == Some(Parents::Mother);
    let alone = mother || parents == Some(Parents::Father);
    let mut questions = vec![
        intro(
            &format!("{year}年の収入はいくらですか？"),
            &format!(
                "{}年4月からの支援は、{year}年の1月から12月の収入で決まります。10月からは、{}年の収入で見直されます。",
                year + 2,
                year + 1
            ),
        ),
        still("", callout(&[ONLY_SALARIES])),
        page.amount(Field::SalaryA, &[if mother { "母" } else { "父" }, "の給与収入"].concat(), SALARY, ""),
    ];
    if !alone {
        questions.push(page.amount(Field::SalaryB, "母の給与収入", SALARY, ""));
    }
    questions.push(still("", more("収入がわからないときは", &element("p class=m", NO_PAPER))));
    questions.push(assets(page, alone));
    questions.push(still("ins", element("h2", "社会保険料（わかるとき）") + &element("p class='m dim'", INSURANCE)));
    questions.push(page.amount(
        Field::InsuranceA,
        &[if mother { "母" } else { "父" }, "の社会保険料"].concat(),
        "",
        "見積もる",
    ));
    if !alone {
        questions.push(page.amount(Field::InsuranceB, "母の社会保険料", "", "見積もる"));
    }
    questions.into_any()
}

const ONLY_SALARIES: &str = "いまは、給与（パートを含む）だけの家庭を計算できます。自営業や年金などの収入があるときは、進学先の学校か、日本学生支援機構のシミュレーターで確かめてください。";
const SALARY: &str = "源泉徴収票の「支払金額」です。手取りではありません。パートも含みます。収入がない年は「0」です。";
const INSURANCE: &str = "源泉徴収票の「社会保険料等の金額」を入れると、見積もりを使わずに計算できます。空らんなら、収入の一定の割合で見積もります。";
const NO_PAPER: &str = "会社から年末か年明けに渡される「源泉徴収票」か、市区町村で取れる「課税証明書」に書かれています。まずは、だいたいの額で試すこともできます。";

fn assets(page: Page, alone: bool) -> AnyView {
    let [full, waiver] = asset_limits().map(spoken);
    let words = [format!("{full}に満たない"), format!("{full}以上、{waiver}に満たない"), format!("{waiver}以上")];
    let hint =
        "あなたと、学費や生活費を出している人の合計です。現金・預金・有価証券など。家や土地は含みません。".to_owned();
    let hint = if alone {
        let disputed = spoken(aid_year(entry_choices().start).assets.disputed_single);
        hint + "出している人が1人のときの基準は、"
            + &disputed
            + "とする資料もあります。それ以上のときは、学校に確認してください。"
    } else {
        hint
    };
    let choices = ASSETS.into_iter().zip(words).map(|(key, words)| (key, words, String::new()));
    choice(&page.control(Field::Assets), "貯金など（資産）", &hint, false, choices)
}
