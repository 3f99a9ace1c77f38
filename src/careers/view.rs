//! `/careers/`: the three licences side by side.

use leptos::prelude::*;

use super::{
    CAUTIONS, CHECKED, LICENCES, ROWS, SOURCES,
    exam::{Exam, Rate, latest, rounds},
    profession::{Licence, Profession, Row, Sourced},
    rating::{Axis, ratings, spread},
};
use crate::{
    browser::address::href,
    route::Route,
    ui::{
        icon::icon,
        sources::{mark, source_list},
    },
    yen::grouped,
};

pub fn careers_page() -> AnyView {
    view! {
        <main class="main" id="main">
            <div class="intro">
                <h1>"三つの国家資格をくらべる"</h1>
                <p>
                    "どれも、医療の技術を支える仕事です。最短3年で、国家試験の受験資格が得られます。"
                </p>
                <p class="s dim">{CHECKED} "に確認。小さな数字は、出典の番号です。"</p>
            </div>
            <div class="trio">{LICENCES.iter().map(licence).collect_view()}</div>
            {comparison()}
            {examinations()}
            {stars()}
            <div class="btns">
                <a class="btn go" href=href(&Route::Quiz)>
                    "診断をはじめる"
                </a>
                <a class="btn" href=href(&Route::Schools)>
                    "学校をさがす"
                </a>
            </div>
            {source_list(SOURCES.iter())}
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
}

fn licence(licence: &'static Licence) -> impl IntoView {
    view! {
        <section class="qual">
            <h2>{licence.profession.name()}</h2>
            <p>
                <b>{licence.in_a_word}</b>
            </p>
            <p class="m">{sourced(&licence.definition)}</p>
        </section>
    }
}

/// A statement with the number of its source.
fn sourced(statement: &'static Sourced) -> impl IntoView {
    view! {
        {statement.text}
        {mark(SOURCES, statement.source)}
    }
}

fn comparison() -> AnyView {
    view! {
        <section class="sec" aria-labelledby="compare">
            <h2 id="compare">"横にならべる"</h2>
            <table class="tbl side-by-side">
                <thead>
                    <tr>
                        <td></td>
                        {Profession::ALL.map(|profession| view! { <th scope="col">{profession.name()}</th> })}
                    </tr>
                </thead>
                <tbody>{ROWS.iter().map(row).collect_view()} {pass_rates()}</tbody>
            </table>
            <ul class="ticks s">
                {ROWS.iter().filter_map(|row| row.note).map(|note| view! { <li>{note}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn row(row: &'static Row) -> impl IntoView {
    let cells = row.cells.iter().zip(Profession::ALL);
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            {cells
                .map(|(cell, profession)| view! { <td data-l=profession.name()>{sourced(cell)}</td> })
                .collect_view()}
        </tr>
    }
}

fn pass_rates() -> impl IntoView {
    let cell = |exam: &'static Exam| view! { {rate(exam.rate)} "（" {exam.year} "年）" {marks(exam)} };
    view! {
        <tr>
            <th scope="row">"国家試験の合格率"</th>
            {Profession::ALL
                .map(|profession| {
                    view! { <td data-l=profession.name()>{latest(profession).map(cell)}</td> }
                })}
        </tr>
    }
}

fn examinations() -> AnyView {
    view! {
        <section class="sec" aria-labelledby="exams">
            <h2 id="exams">"国家試験の結果"</h2>
            <p>"新しい回から見てください。年がちがう合格率は、そのままではくらべられません。"</p>
            <div class="trio">{Profession::ALL.map(examination)}</div>
        </section>
    }
    .into_any()
}

fn examination(profession: Profession) -> impl IntoView {
    let notes = rounds(profession).rev().filter_map(|exam| Some((exam.round, exam.note?)));
    view! {
        <section class="qual">
            <h3>{profession.name()}</h3>
            {latest(profession).map(reading)}
            <details class="more">
                <summary>{icon("chev")} "これまでの" {rounds(profession).count()} "回"</summary>
                <table class="tbl">
                    <caption class="vh">{profession.name()} "国家試験の、年ごとの結果"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"年（回）"</th>
                            <th scope="col" class="n">
                                "受験"
                            </th>
                            <th scope="col" class="n">
                                "合格"
                            </th>
                            <th scope="col" class="n">
                                "合格率"
                            </th>
                            <th scope="col">"出典"</th>
                        </tr>
                    </thead>
                    <tbody>{rounds(profession).rev().map(year).collect_view()}</tbody>
                </table>
                <ul class="ticks s">
                    {notes.map(|(round, note)| view! { <li>"第" {round} "回：" {note}</li> }).collect_view()}
                </ul>
            </details>
        </section>
    }
}

/// The newest result as a reading.
fn reading(exam: &'static Exam) -> impl IntoView {
    let new = exam.new_rate.map(|rate| format!("新卒だけでは{rate}。"));
    view! {
        <dl class="read">
            <dt>{exam.year} "年（第" {exam.round} "回）の合格率"</dt>
            <dd>
                <span class="v">{rate(exam.rate)}</span>
            </dd>
        </dl>
        <p class="m">
            {count(exam.examinees)} "が受け、" {count(exam.passed)} "が合格しました。" {new} {marks(exam)}
        </p>
    }
}

fn year(exam: &'static Exam) -> impl IntoView {
    let new = exam.new_rate.map(|rate| view! { <small>"新卒 " {rate.to_string()}</small> });
    view! {
        <tr>
            <th scope="row">
                {exam.year} "年" <small>"第" {exam.round} "回"</small>
            </th>
            <td class="n" data-l="受験">
                {count(exam.examinees)}
            </td>
            <td class="n" data-l="合格">
                {count(exam.passed)}
            </td>
            <td class="n" data-l="合格率">
                {rate(exam.rate)}
                {new}
            </td>
            <td data-l="出典">{marks(exam)}</td>
        </tr>
    }
}

fn marks(exam: &'static Exam) -> impl IntoView {
    exam.sources.iter().map(|id| mark(SOURCES, id)).collect_view()
}

fn count(people: Option<u16>) -> String {
    people.map_or_else(|| "不明".into(), |people| grouped(people.into()) + "人")
}

fn rate(rate: Option<Rate>) -> String {
    rate.map_or_else(|| "不明".into(), |rate| rate.to_string())
}

fn stars() -> AnyView {
    view! {
        <section class="sec" aria-labelledby="stars">
            <h2 id="stars">"生成AIの評価"</h2>
            <div class="call">
                {icon("info")}
                <p>
                    "丸は、三つの生成AIが答えた5段階の評価です。統計ではありません。点が一つ二つちがっても、仕事の差とは言えません。AIどうしで答えが分かれるところに注目してください。"
                    {mark(SOURCES, "seed")}
                </p>
            </div>
            <div class="trio">{LICENCES.iter().map(opinions).collect_view()}</div>
            <h3>"評価を読むときに"</h3>
            <ul class="ticks m">
                {CAUTIONS.iter().map(|caution| view! { <li>{sourced(caution)}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// What the three models said of one licence: each answer, how far they lie apart, the printed summary.
fn opinions(licence: &'static Licence) -> impl IntoView {
    let profession = licence.profession;
    view! {
        <section class="qual">
            <h3>{profession.name()}</h3>
            <table class="tbl">
                <caption class="vh">{profession.name()} "の、生成AIによる評価（5段階）"</caption>
                <thead>
                    <tr>
                        <th scope="col">"生成AI"</th>
                        {Axis::ALL.map(|axis| view! { <th scope="col">{axis.name()}</th> })}
                    </tr>
                </thead>
                <tbody>
                    {ratings(profession)
                        .map(|rating| {
                            view! {
                                <tr>
                                    <th scope="row">{rating.model}</th>
                                    {Axis::ALL
                                        .map(|axis| {
                                            view! { <td data-l=axis.name()>{dots(rating.on(axis))}</td> }
                                        })}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"幅"</th>
                        {Axis::ALL
                            .map(|axis| {
                                let spread = spread(profession, axis).map(|spread| spread.to_string());
                                view! {
                                    <td class="num" data-l=axis.name()>
                                        {spread}
                                    </td>
                                }
                            })}
                    </tr>
                </tfoot>
            </table>
            <p class="s dim">"記事にある、生成AIの答えのまとめ（そのまま）"</p>
            <blockquote class="m">{licence.ai_comment}</blockquote>
        </section>
    }
}

/// Five circles, as many filled as the answer says, and the digit.
fn dots(value: u8) -> impl IntoView {
    let circle = |at: u8| {
        let class = if at < value { "o" } else { "" };
        format!(r#"<circle class="{class}" cx="{}" cy="8" r="6"/>"#, 8 + 17 * u16::from(at))
    };
    let circles: String = (0..5).map(circle).collect();
    view! {
        <span class="rate">
            <svg class="dots" viewBox="0 0 84 16" aria-hidden="true" inner_html=circles></svg>
            <b class="num">{value}</b>
        </span>
    }
}
