//! 出典: the small number beside a statement and the numbered list that it leads to.

use leptos::prelude::*;

use super::icon::small_icon;
use crate::source::Source;

/// The number that leads to a source: its place in the table that [`source_list`] shows. Nothing for an unknown id.
pub fn mark(table: &'static [Source], id: &str) -> impl IntoView {
    let number = table.iter().position(|source| source.id == id).map(|at| at + 1);
    number.map(|number| {
        view! {
            <sup class="ref">
                <a href=format!("#src-{number}") aria-label=format!("出典{number}")>
                    {number}
                </a>
            </sup>
        }
    })
}

/// The sources in the order of their numbers, under a heading of the second level. Their addresses lead out of the app.
pub fn source_list(sources: impl Iterator<Item = &'static Source>) -> AnyView {
    let rows = sources.enumerate().map(|(at, source)| {
        let date = source.date.unwrap_or("年の記載なし");
        let words = view! {
            <span>
                {source.title}
                <small>"（" {date} "）"</small>
            </span>
        };
        let entry = match source.url {
            Some(url) => view! {
                <a href=url rel="noreferrer">
                    {words}
                    {small_icon("ext")}
                </a>
            }
            .into_any(),
            None => words.into_any(),
        };
        view! { <li id=format!("src-{}", at + 1)>{entry}</li> }
    });
    view! {
        <section class="sec" aria-labelledby="sources">
            <h2 id="sources">"出典"</h2>
            <p class="s dim">"リンクの先は、このアプリの外です（通信が必要）。"</p>
            <ol class="refs">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}
