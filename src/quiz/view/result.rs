//! `/quiz/result/`: the sentence, the three professions, why, how steady, ways to study and to work, what next.

use leptos::prelude::*;

use super::{
    super::{
        answers::{Answers, Degree},
        course::Step,
        outcome::{Lean, Outcome, Pattern, Stability, Steadiness, Study, band, outcome},
        question::{Aim, PART_1, QUESTIONS, Question, TEXTS},
        score::{Contribution, Standing, contributions, lowering, raising},
    },
    eraser, gauge, kept, step_href,
};
use crate::{browser::address::href, route::Route, ui::icon::icon};

pub fn quiz_result_page() -> AnyView {
    result(&kept())
}

/// The screen for an answer sheet.
pub fn result(answers: &Answers) -> AnyView {
    let outcome = outcome(answers);
    let ranked = !outcome.ranking.order.is_empty();
    view! {
        <main class="main read-w" id="main">
            {if ranked { ranked_top(answers, &outcome) } else { not_enough(answers, &outcome) }}
            {ranked.then(|| ranked_rest(answers, &outcome))}
            {next_steps()}
            <footer class="foot">
                <div class="scale" aria-hidden="true"></div>
                <p>{TEXTS.limits}</p>
                <p>
                    "数字は、ほかの人との比較でも、合格や成功の見込みでもありません。入学や採用の選考、クラス分け、成績には使わないでください。"
                </p>
                <p>"答えと結果は、この端末だけにあります。どこにも送っていません。"</p>
                {(answers.answered() > 0)
                    .then(|| {
                        view! {
                            <p>
                                <a class="txt" href=step_href(Step::Ask(0))>
                                    "問1から見直す"
                                </a>
                            </p>
                            {eraser()}
                        }
                    })}
            </footer>
        </main>
    }
    .into_any()
}

/// Too little is answered to compare the three: no figure, no judgement, a way back. They are named all the same.
fn not_enough(answers: &Answers, outcome: &Outcome) -> AnyView {
    let nothing = answers.answered() == 0;
    let (heading, text) = if nothing {
        ("まだ、答えがありません。", "診断に答えると、3つの仕事のどの場面に引かれているかを、ここで見られます。")
    } else {
        ("結果を出すには、もう少し答えが必要です。", TEXTS.not_enough)
    };
    let skipped = answers.sheet().take(PART_1).position(|(_, answer)| answer.is_none()).unwrap_or(0);
    let (to, words) = match nothing {
        true => (href(&Route::Quiz), "診断をはじめる".into()),
        false => (step_href(Step::Ask(skipped)), format!("問{}から答える", skipped + 1)),
    };
    view! {
        <div class="intro">
            <h1>{heading}</h1>
            <p>{text}</p>
        </div>
        <ul class="links">
            {outcome
                .professions
                .iter()
                .map(|one| {
                    view! {
                        <li class="row between">
                            <b>{one.aim.name()}</b>
                            <span class="s dim">"答えた質問 " {one.answered} " / " {questions_for(one.aim)}</span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <div class="btns">
            <a class="btn go" href=to>
                {words}
            </a>
        </div>
    }
    .into_any()
}

fn questions_for(aim: Aim) -> usize {
    QUESTIONS.iter().filter(|question| question.weight(aim) > 0).count()
}

/// The sentence and the three bars.
fn ranked_top(answers: &Answers, outcome: &Outcome) -> AnyView {
    let sentence = sentence(outcome);
    let (heading, rest) = sentence.split_once('。').unwrap_or((&sentence, ""));
    let top = outcome.ranking.top();
    let drawn = outcome.professions.iter().find(|one| top.contains(&one.aim)).and_then(Standing::r).map(band);
    view! {
        <div class="intro">
            <p class="s dim">"診断の結果（24問のうち" {answers.answered()} "問に答えました）"</p>
            <h1>{heading.to_owned()} "。"</h1>
            {(!rest.is_empty()).then(|| view! { <p>{rest.to_owned()}</p> })}
            {drawn.map(|band| view! { <p>{band.text}</p> })}
        </div>
        {fits("3つの仕事の場面に、どのくらい引かれているか", &outcome.professions, top)}
    }
    .into_any()
}

/// What came out, in a sentence or two.
fn sentence(outcome: &Outcome) -> String {
    let ranking = &outcome.ranking;
    let text = match (ranking.flat(), ranking.tie(), ranking.close.is_empty()) {
        (true, _, _) => TEXTS.flat,
        (_, true, _) => TEXTS.top_tie,
        (_, _, false) => TEXTS.top_close,
        _ => TEXTS.top_one,
    };
    let equals = if ranking.tie() { ranking.top() } else { &ranking.close };
    text.replace("{names}", &names(equals)).replace("{name}", ranking.top().first().map_or("", |aim| aim.name()))
}

/// For between 「 and 」.
fn names(aims: &[Aim]) -> String {
    aims.iter().map(|aim| aim.name()).collect::<Vec<_>>().join("」と「")
}

/// One bar each, in words and figures.
fn fits(words: &'static str, standings: &[Standing], top: &[Aim]) -> AnyView {
    let rows = standings.iter().map(|one| {
        let first = top.contains(&one.aim);
        let said = one.r().map(|r| (band(r).label, r.index()));
        view! {
            <div class=if first { "fit top" } else { "fit" }>
                <span class=if first { "w" } else { "" }>{one.aim.name()}</span>
                {said
                    .map(|(label, index)| {
                        view! {
                            <span>
                                <b>{label}</b>
                                " "
                                <span class="num dim">{index}</span>
                            </span>
                            {gauge::bar(index, first)}
                        }
                    })}
            </div>
        }
    });
    view! {
        <section class="panel fig" aria-label=words>
            {rows.collect_view()}
            <svg class="viz axis" aria-hidden="true" inner_html=gauge::AXIS></svg>
            <p class="s dim">"50がまんなかです。大きいほど、その場面に引かれている答えが多くあります。"</p>
        </section>
    }
    .into_any()
}

fn ranked_rest(answers: &Answers, outcome: &Outcome) -> AnyView {
    view! {
        {why(answers, outcome)}
        {steadiness(outcome)}
        {if answers.beyond_part_1() {
            view! {
                {study(outcome.study.as_ref())}
                {workplaces(outcome)}
            }
                .into_any()
        } else {
            view! {
                <section class="sec" aria-labelledby="q-more">
                    <h2 id="q-more">"職場と学び方は、これからです"</h2>
                    <p>"あと9問に答えると、どんな職場や学び方に引かれるかも見られます。"</p>
                    <p>{to_step(Step::Ask(PART_1), "問16から答える")}</p>
                </section>
            }
                .into_any()
        }}
        {notes(outcome)}
    }
    .into_any()
}

/// The answers that moved the first, and all answers of all three with their sums.
fn why(answers: &Answers, outcome: &Outcome) -> AnyView {
    let top = outcome.ranking.top();
    let of_first = |aim: Aim| {
        let all = contributions(answers, aim);
        view! {
            <h3>{aim.name()} "の点を動かした答え"</h3>
            {rows(&[raising(&all), lowering(&all)].concat())}
        }
    };
    view! {
        <section class="sec" aria-labelledby="q-why">
            <h2 id="q-why">"なぜこの結果？"</h2>
            {(!outcome.ranking.flat()).then(|| top.iter().map(|aim| of_first(*aim)).collect_view())}
            {base(outcome)}
            <details class="more">
                <summary>{icon("chev")} "すべての答えと点を見る"</summary>
                <p class="m">
                    "「どちらともいえない」を0として、そう思うほど＋、思わないほど−です。その仕事の主な質問は3倍、少し関わる質問は1倍で数えます。飛ばした質問は数えません。"
                </p>
                {all_answers(answers, outcome)}
            </details>
        </section>
    }
    .into_any()
}

/// Every question with its answer and what it adds to each profession; the columns add up to the sums at the foot.
fn all_answers(answers: &Answers, outcome: &Outcome) -> AnyView {
    const HEADS: [(Aim, &str); 3] = [(Aim::Ce, "工学"), (Aim::Rt, "放射線"), (Aim::Mt, "検査")];
    let points = |question: &Question, degree: Option<Degree>| {
        HEADS.map(|(aim, head)| {
            let weight = question.weight(aim);
            let points = degree.filter(|_| weight > 0).map(|degree| signed(weight * degree.value()));
            view! {
                <td class="n" data-l=degree.filter(|_| weight > 0).map(|_| head)>
                    {points}
                </td>
            }
        })
    };
    let rows = answers.sheet().enumerate().map(|(place, (question, degree))| {
        view! {
            <tr>
                <th scope="row">{question.text} <small>{said(place, degree)}</small></th>
                {points(question, degree)}
            </tr>
        }
    });
    let foot = |name: &'static str, figure: fn(&Standing) -> String| {
        let cells = outcome.professions.iter().zip(HEADS).map(|(one, (_, head))| {
            view! {
                <td class="n" data-l=head>
                    {figure(one)}
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <table class="tbl sheet-of-answers">
            <thead>
                <tr>
                    <th scope="col">"質問と答え"</th>
                    {HEADS.map(|(_, head)| view! { <th scope="col" class="n">{head}</th> })}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>
                {foot("合計", |one| signed(one.sum))}
                {foot("合計がとりうる幅", |one| format!("±{}", 2 * one.weight))}
                {foot("0〜100にした数字", |one| one.r().map_or_else(String::new, |r| r.index().to_string()))}
            </tfoot>
        </table>
    }
    .into_any()
}

/// 「問5に「まあそう思う」」 and the way to change it.
fn said(place: usize, degree: Option<Degree>) -> AnyView {
    let number = place + 1;
    let (words, link) = match degree {
        Some(degree) => (format!("に「{}」", degree.label()), "変える"),
        None => ("は、まだです".into(), "答える"),
    };
    view! {
        "問" {number} {words} " "
        <a href=step_href(Step::Change(place)) aria-label=format!("問{number}を{link}")>
            {link}
        </a>
    }
    .into_any()
}

/// Answers with what they added.
fn rows(contributions: &[Contribution]) -> AnyView {
    let row = |one: &Contribution| {
        view! {
            <li>
                <span>"「" {one.question.text} "」"</span>
                <span class="num">{signed(one.points)}</span>
                <small>{said(one.place, Some(one.degree))}</small>
            </li>
        }
    };
    view! { <ul class="why">{contributions.iter().map(row).collect_view()}</ul> }.into_any()
}

/// `＋6`, `−3`, `±0`.
fn signed(points: i32) -> String {
    let sign = match points {
        1.. => "＋",
        0 => "±",
        _ => "−",
    };
    sign.to_owned() + &points.abs().to_string()
}

/// What all three ask for alike; it ranks nobody.
fn base(outcome: &Outcome) -> Option<AnyView> {
    let label = band(outcome.base.r?).label;
    let view = if outcome.base.low() {
        view! { <p class="m">{TEXTS.base_low} "順番にも入れていません。"</p> }.into_any()
    } else {
        view! {
            <p class="m">
                "「人の役に立つ」「正確さ」「チーム」は、3つの仕事に共通の土台です。今の答えは「" {label}
                "」でした。順番には入れていません。"
            </p>
        }
        .into_any()
    };
    Some(view)
}

/// How far the result would hold if it were asked again. A prompt to look closer, never a reproach.
fn steadiness(outcome: &Outcome) -> AnyView {
    let halves = outcome.stability.filter(|_| !outcome.ranking.flat()).map(|stability| match stability {
        Stability::Same => TEXTS.stability_same,
        Stability::Partial => TEXTS.stability_partial,
        Stability::None => TEXTS.stability_none,
    });
    let pairs = outcome.consistency.value.map(|(_, steadiness)| match steadiness {
        Steadiness::Steady => TEXTS.consistency_steady,
        Steadiness::Wavering => TEXTS.consistency_wavering,
        Steadiness::Mixed => TEXTS.consistency_mixed,
    });
    let said = halves.into_iter().chain(pairs);
    view! {
        <section class="sec" aria-labelledby="q-steady">
            <h2 id="q-steady">"この結果は、どのくらい確か？"</h2>
            <ul class="ticks">
                {said.map(|text| view! { <li>{text}</li> }).collect_view()}
                <li>
                    "興味は、知るほど変わります。仕事の1日を読んだり、見学で機械にさわったりしたあとで、もう一度答えてみてください。"
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn study(study: Option<&Study>) -> AnyView {
    let Some(study) = study else {
        return view! {
            <section class="sec" aria-labelledby="q-study">
                <h2 id="q-study">"学び方の希望は、まだわかりません"</h2>
                <p>"学び方の質問に答えると、ここで見られます。"</p>
                <p>{to_step(Step::Ask(PART_1), "問16から答える")}</p>
            </section>
        }
        .into_any();
    };
    let (heading, text) = match study.lean {
        Lean::Vocational => ("学び方の希望は「専門学校」寄り", TEXTS.study_vocational),
        Lean::University => ("学び方の希望は「大学」寄り", TEXTS.study_university),
        Lean::Either => ("学び方の希望は、どちらにも寄っていません", TEXTS.study_either),
    };
    let texts = match (study.lean, study.pattern) {
        (_, Pattern::One) => [text, ""],
        (Lean::Either, Pattern::BothHigh) => [TEXTS.study_both_high, ""],
        (_, Pattern::BothHigh) => [text, TEXTS.study_both_high],
        (_, Pattern::BothLow) => [TEXTS.study_both_low, ""],
    };
    view! {
        <section class="sec" aria-labelledby="q-study">
            <h2 id="q-study">{heading}</h2>
            <div class="panel fig">
                {gauge::balance(study.difference().halved().negated(), heading)} <p class="m">{texts.concat()}</p>
                <p class="m">{TEXTS.study_fact}</p>
            </div>
        </section>
    }
    .into_any()
}

fn workplaces(outcome: &Outcome) -> AnyView {
    let ranking = &outcome.work_ranking;
    let heading = match ranking.top() {
        [] => "職場の希望は、まだわかりません".into(),
        _ if ranking.flat() => "職場の希望に、差はつきませんでした".into(),
        top => format!("職場で一番上は「{}」", names(top)),
    };
    view! {
        <section class="sec" aria-labelledby="q-work">
            <h2 id="q-work">{heading}</h2>
            <p>{TEXTS.work_if}</p>
            {(!ranking.close.is_empty()).then(|| view! { <p>"「" {names(&ranking.close)} "」も、ほぼ並んでいます。"</p> })}
            {if ranking.order.is_empty() {
                view! {
                    <p>{TEXTS.not_enough}</p>
                    <p>{to_step(Step::Ask(PART_1), "問16から答える")}</p>
                }
                    .into_any()
            } else {
                fits("3つの職場に、どのくらい引かれているか", &outcome.workplaces, ranking.top())
            }}
        </section>
    }
    .into_any()
}

fn notes(outcome: &Outcome) -> AnyView {
    let note = |text: &'static str| {
        view! {
            <div class="call">
                {icon("info")}
                <p>{text}</p>
            </div>
        }
    };
    outcome.notes.iter().map(|one| note(one.text)).collect_view().into_any()
}

fn to_step(step: Step, words: &'static str) -> AnyView {
    view! {
        <a class="txt" href=step_href(step)>
            {words}
            {icon("chev")}
        </a>
    }
    .into_any()
}

fn next_steps() -> AnyView {
    let entry = |to: Route, name: &'static str, words: &'static str| {
        view! {
            <li>
                <a href=href(&to)>
                    <b>{name}</b>
                    {icon("chev")}
                    <small>{words}</small>
                </a>
            </li>
        }
    };
    view! {
        <section class="sec" aria-labelledby="q-next">
            <h2 id="q-next">"次にすること"</h2>
            <ul class="links">
                {entry(Route::Guide, "仕事の1日を読む", "気になった点は、先生・家の人・働いている人に聞く")}
                {entry(Route::Schools, "学校を見る", "見学で、機械にさわってみる")}
                {entry(Route::Money, "学費と支援を計算する", "返さなくてよいお金が、いくらになるか")}
                {entry(Route::Careers, "3つの国家資格をくらべる", "臨床工学・放射線・検査のちがい")}
            </ul>
        </section>
    }
    .into_any()
}
