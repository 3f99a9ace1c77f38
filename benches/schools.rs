//! `cargo bench --bench schools`: what one keystroke costs in the school finder (finding, sorting, counting every option),
//! with the schools there are and with 2,000 made up from them.

use std::{hint::black_box, time::Instant};

use ce_navi::schools::{
    SCHOOLS,
    choice::{Choice, Years},
    filter::Filter,
    listing::{read, written},
    order::Order,
    school::School,
};

/// The best of ten runs, in microseconds.
fn measure(schools: &[School], words: &str) -> u128 {
    let mut filter = Filter::of_words(words.into());
    filter.choose(Choice::Years(Years::Three));
    let run = || {
        let start = Instant::now();
        let mut found = black_box(&filter).found(schools);
        Order::FirstYear.sort(&mut found.sure);
        black_box((found.sure.len(), filter.counts(schools).len()));
        start.elapsed().as_micros()
    };
    (0..10).map(|_| run()).min().unwrap_or_default()
}

fn main() {
    let list = written(SCHOOLS);
    let synthetic: String = (0..2_000)
        .filter_map(|number: usize| Some(format!("s{number}-{}\n", list.lines().nth(number % SCHOOLS.len())?)))
        .collect();
    let synthetic = read(synthetic.leak());
    for words in ["東", "とうきょうでんし", ""] {
        let (real, many) = (measure(SCHOOLS, words), measure(&synthetic, words));
        println!("「{words}」: {} schools {real} µs, {} schools {many} µs", SCHOOLS.len(), synthetic.len());
    }
}
