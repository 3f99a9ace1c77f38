//! `examples/quiz.rs`: answer sheets in, outcomes out, line by line.

use std::io::BufReader;

use proptest::prelude::*;
use serde_json::{Value, json};

#[path = "../../examples/quiz.rs"]
#[expect(dead_code, reason = "its main is called by cargo")]
mod filter;

/// What comes out for some lines, and whether all could be read.
fn run(input: impl AsRef<[u8]>) -> (Vec<Value>, bool) {
    let mut output = Vec::new();
    let all_read = filter::run(BufReader::new(input.as_ref()), &mut output).unwrap();
    let output = String::from_utf8(output).unwrap();
    (output.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), all_read)
}

fn run_one(line: Value) -> (Value, bool) {
    let (mut answers, all_read) = run(line.to_string());
    assert_eq!(answers.len(), 1);
    (answers.remove(0), all_read)
}

/// Someone drawn to machines who would rather not see blood: every figure here was counted by hand.
#[test]
fn a_full_sheet_answers_with_every_figure() {
    let (answer, all_read) = run_one(json!({"id": "full", "answers": {
        "ce_support": 5, "rt_image": 2, "mt_scope": 1, "help": 5, "ce_keep": 4, "rt_phys": 4, "mt_data": 3, "ce_run": 5,
        "rt_shot": 2, "accuracy": 4, "mt_repeat": 4, "rt_spatial": 3, "ce_mech": 5, "mt_bio": 2, "team": 4, "blood": 2,
        "night": 2, "route_early": 5, "long": 2, "noblood": 4, "route_broad": 2, "company": 5, "route_hands": 4,
        "route_grad": 2,
    }}));
    assert!(all_read);
    assert_eq!(
        answer,
        json!({
            "id": "full", "ok": true, "answered": 24, "skipped": [],
            "professions": {
                "ce": {"judged": true, "S": 22, "D": 14, "r": "11/14", "index": 89, "band": "strong",
                    "contributions": [["ce_support", 6], ["ce_run", 6], ["ce_mech", 6], ["ce_keep", 3], ["rt_phys", 1], ["mt_data", 0]],
                    "up": [["ce_support", 6], ["ce_run", 6], ["ce_mech", 6]], "down": []},
                "rt": {"judged": true, "S": 0, "D": 14, "r": "0/1", "index": 50, "band": "middle",
                    "contributions": [["rt_image", -3], ["rt_phys", 3], ["rt_shot", -3], ["ce_mech", 2], ["mt_repeat", 1], ["rt_spatial", 0]],
                    "up": [["rt_phys", 3], ["ce_mech", 2], ["mt_repeat", 1]], "down": [["rt_image", -3], ["rt_shot", -3]]},
                "mt": {"judged": true, "S": -6, "D": 14, "r": "-3/14", "index": 39, "band": "quiet",
                    "contributions": [["mt_scope", -6], ["mt_repeat", 3], ["mt_bio", -3], ["rt_image", -1], ["ce_keep", 1], ["mt_data", 0]],
                    "up": [["mt_repeat", 3], ["ce_keep", 1]], "down": [["mt_scope", -6], ["mt_bio", -3]]},
            },
            "order": [["ce"], ["rt"], ["mt"]], "top": ["ce"], "close": [], "flat": false, "tie": false,
            "stability": "same", "half_tops": [["ce"], ["ce"]],
            "consistency": {"pairs": 3, "value": "11/12", "index": 92, "band": "steady"},
            "base": {"items": 3, "r": "2/3", "index": 83, "low": false},
            "route": {"lean": "voc", "pattern": "one", "d": "5/4", "voc": "3/4", "uni": "-1/2"},
            "workplaces": {
                "acute": {"judged": true, "S": 0, "D": 6, "r": "0/1", "index": 50,
                    "contributions": [["ce_run", 4], ["night", -3], ["blood", -1]],
                    "up": [["ce_run", 4]], "down": [["night", -3], ["blood", -1]]},
                "dialysis": {"judged": true, "S": -3, "D": 6, "r": "-1/4", "index": 37,
                    "contributions": [["long", -3], ["ce_support", 2], ["blood", -2]],
                    "up": [["ce_support", 2]], "down": [["long", -3], ["blood", -2]]},
                "maker": {"judged": true, "S": 10, "D": 6, "r": "5/6", "index": 92,
                    "contributions": [["company", 6], ["ce_mech", 2], ["noblood", 2]],
                    "up": [["company", 6], ["ce_mech", 2], ["noblood", 2]], "down": []},
            },
            "work_order": [["maker"], ["acute"], ["dialysis"]], "work_top": ["maker"], "work_close": [],
            "notes": ["blood", "night"],
        })
    );
}

#[test]
fn an_empty_sheet_is_read_and_judges_nothing() {
    let nothing =
        json!({"judged": false, "S": 0, "D": 0, "r": null, "index": null, "contributions": [], "up": [], "down": []});
    let mut profession = nothing.clone();
    profession["band"] = Value::Null;
    let (answer, all_read) = run_one(json!({"answers": {"help": null}}));
    assert!(all_read);
    assert_eq!(answer["id"], Value::Null);
    assert_eq!(answer["answered"], 0);
    assert_eq!(answer["skipped"].as_array().unwrap().len(), 24);
    assert_eq!(answer["professions"], json!({"ce": profession, "rt": profession, "mt": profession}));
    assert_eq!(answer["workplaces"], json!({"acute": nothing, "dialysis": nothing, "maker": nothing}));
    for key in ["order", "top", "close", "work_order", "work_top", "work_close", "notes"] {
        assert_eq!(answer[key], json!([]), "{key}");
    }
    assert_eq!((&answer["flat"], &answer["tie"], &answer["stability"]), (&json!(false), &json!(false), &Value::Null));
    assert_eq!(answer["half_tops"], json!([[], []]));
    assert_eq!(answer["consistency"], json!({"pairs": 0, "value": null, "index": null, "band": null}));
    assert_eq!(answer["base"], json!({"items": 0, "r": null, "index": null, "low": false}));
    assert_eq!(answer["route"], json!({"lean": null, "pattern": null, "d": null, "voc": null, "uni": null}));
}

/// P15: what is outside is refused and named, never put right in silence.
#[test]
fn an_answer_that_is_no_whole_number_from_1_to_5_is_an_error_that_names_the_question() {
    for value in ["true", "false", "4.0", "4e0", "\"4\"", "\"\"", "0", "-1", "6", "260", "1e999", "[4]", "{}", "4.5"] {
        let (answers, all_read) = run(format!("{{\"id\": 7, \"answers\": {{\"help\": 3, \"ce_run\": {value}}}}}"));
        assert!(!all_read, "{value}");
        assert_eq!(answers[0]["ok"], false, "{value}");
        if value != "1e999" {
            assert_eq!(answers[0]["id"], 7, "{value}");
            assert!(answers[0]["error"].as_str().unwrap().contains("ce_run"), "{value}");
        }
    }
    for value in 1..=5 {
        assert!(run_one(json!({"answers": {"ce_run": value}})).1, "{value}");
    }
}

#[test]
fn unknown_questions_and_keys_are_errors_that_name_them() {
    for (line, named) in [
        (json!({"id": 1, "answers": {"ce_fly": 4}}), "ce_fly"),
        (json!({"id": 1, "answers": {"CE_RUN": null}}), "CE_RUN"),
        (json!({"id": 1, "answers": {}, "note": ""}), "note"),
        (json!({"id": 1, "answer": {}}), "answer"),
        (json!({"id": 1}), "answers"),
        (json!({"id": 1, "answers": null}), "answers"),
        (json!({"id": 1, "answers": [4]}), "answers"),
    ] {
        let (answer, all_read) = run_one(line.clone());
        assert!(!all_read);
        assert_eq!((&answer["id"], &answer["ok"]), (&json!(1), &json!(false)), "{line}");
        assert!(answer["error"].as_str().unwrap().contains(named), "{line}: {answer}");
    }
}

#[test]
fn the_run_goes_on_after_a_bad_line_in_the_same_order() {
    let lines =
        b"{\"id\":1,\"answers\":{}}\n\xff\n{\"id\":[2,{\"a\":null}],\"answers\":{}}\r\n3\n\n{\"id\":4,\"answers\":{}}";
    let (answers, all_read) = run(lines);
    assert!(!all_read);
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [json!(1), Value::Null, json!([2, {"a": null}]), Value::Null, Value::Null, json!(4)]);
    let read: Vec<_> = answers.iter().map(|answer| answer["ok"] == json!(true)).collect();
    assert_eq!(read, [true, false, true, false, false, true]);
    assert!(run("").1, "nothing to read is no error");
}

proptest! {
    #[test]
    fn any_bytes_give_one_object_a_line(lines in prop::collection::vec("[^\n]{0,40}|\\{\"id\":[0-9]{1,3},\"answers\":\\{\"(help|team|x)\":[0-9\"a.]{1,3}\\}\\}", 0..6)) {
        let (answers, _) = run(lines.join("\n") + "\n");
        prop_assert_eq!(answers.len(), lines.len().max(1));
        prop_assert!(answers.iter().all(|answer| answer["ok"].is_boolean() && answer.get("id").is_some()));
    }
}
