//! オープンキャンパスで聞くこと: made from what the records do not say of a school.

use super::{
    details::{Confidence, Details},
    school::{Kind, School},
};

/// What is worth asking this school, the costliest gap first.
#[must_use]
pub fn questions(school: &School, details: &Details) -> Vec<String> {
    let undated = school.first_year.as_ref().is_some_and(|first| first.year.is_none());
    let licence = ["今も、", school.licence.name(), "の受験資格を取れますか。募集はありますか。"].concat();
    let open = [
        (school.status.is_some(), "予定どおり開設されますか。認可や届出の結果はどうなりましたか。"),
        (school.entry.is_some(), "わたしの学歴で、入学資格はありますか。"),
        (details.confidence != Confidence::High, &*licence),
        (school.years.is_none(), "修業年限は何年ですか。"),
        (school.first_year.is_none(), "初年度に払う合計は、いくらですか。入学手続きまでに払うのは、いくらですか。"),
        (undated, "学費の額は、何年度のものですか。入学する年も同じですか。"),
        (
            !details.fees.iter().any(|fees| fees.later_year_total.is_some() || fees.course_total.is_some()),
            "2年目からの学費は、いくらですか。卒業までの合計はいくらですか。",
        ),
        (details.extra_costs.is_none(), "教科書・白衣・実習先への交通費など、ほかにかかる費用はいくらですか。"),
        (details.study_support.is_none(), "高等教育の修学支援新制度の対象校ですか。"),
        (details.training_benefit.is_none(), "（社会人の人）専門実践教育訓練給付の指定を受けていますか。"),
        (details.installment.is_none(), "学費の分納や延納はできますか。"),
        (
            !details.exam.iter().any(|exam| exam.examinees.is_some()),
            "国家試験は、この5年で何人が受けて、何人が合格しましたか。入学した人のうち、何人が卒業しましたか。",
        ),
        (details.capacity.is_none() && details.course_capacity.is_none(), "定員は何人ですか。"),
        (details.time.is_none() && school.kind == Kind::VocationalCollege, "授業は昼間ですか、夜間ですか。"),
    ];
    open.into_iter().filter(|(unknown, _)| *unknown).map(|(_, question)| question.to_owned()).collect()
}
