//! 国家試験の合格率 of a school, with how many it counts.

use super::{
    reading::reading,
    told::{attributed, paragraph},
};
use crate::{
    browser::address::href,
    careers::{exam::rounds, profession::Profession},
    route::Route,
    schools::{
        details::{Details, Exam},
        school::{School, exam_year, per_cent},
    },
    ui::html::{element, escaped, link, section},
};

/// Below so many candidates one person moves the rate by two points and more.
const FEW: u16 = 50;

pub fn pass_rates(school: &School, details: &Details) -> String {
    if details.exam.is_empty() {
        let none = "この学校の合格率は、不明です。集めた資料の中に見つかりませんでした。学校に確認してください。";
        return section("rate", "国家試験の合格率", &paragraph("", none));
    }
    let results: String = details.exam.iter().rev().map(|exam| result(school, details, exam)).collect();
    let caution = "合格率は、だれを受験させるかで変わります。入学した人、卒業した人の数も、学校にたずねてください。";
    section("rate", "国家試験の合格率", &[results, paragraph("m", caution)].concat())
}

fn result(school: &School, details: &Details, exam: &Exam) -> String {
    let round = exam.round.map(|round| format!("第{round}回・")).unwrap_or_default();
    let name = [&round, &exam_year(exam.year), "・", exam.population].concat();
    let people = match (exam.examinees, exam.passed) {
        (Some(examinees), Some(passed)) => {
            let few = if examinees < FEW {
                "受けた人が少ないので、1人の合否で率が大きく動きます。"
            } else {
                ""
            };
            format!("{examinees}人が受験し、{passed}人が合格。{few}")
        }
        _ => "受験した人と合格した人の数は、不明です。学校に確認してください。".into(),
    };
    let nation = nation(school.licence, exam).map(|words| paragraph("m", &words)).unwrap_or_default();
    let note = exam.note.map(|note| paragraph("m", &escaped(note))).unwrap_or_default();
    let reading = reading(&name, Some((&per_cent(exam.rate), "％")), "");
    let by = paragraph("", &attributed(details, exam.source));
    element("div class=\"panel\"", &[reading, paragraph("m", &people), nation, note, by].concat())
}

/// The same round in the whole country: of those who finished school that year where the school's rate is theirs too.
fn nation(licence: Profession, exam: &Exam) -> Option<String> {
    let national = rounds(licence).find(|national| Some(national.round) == exam.round)?;
    let new = national.new_rate.filter(|_| exam.population.starts_with("新卒"));
    let (whom, rate) = new.map_or_else(|| Some(("全員", national.rate?)), |rate| Some(("新卒", rate)))?;
    let told = format!("同じ回の全国の合格率（{whom}）は{rate}です。");
    Some(told + &link(&href(&Route::Careers), "", "全国の結果と出典"))
}
