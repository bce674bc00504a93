//! What a newer version wrote into a case file and this one does not know: found, carried along, put back.

use std::collections::BTreeMap;

use serde_json::Value;

/// Values in JSON, by where they stand in the file: the keys on the way there, as in a JSON pointer (RFC 6901).
/// An entry of a list stands under its `id`, or its number where it has none.
pub type Unknown = BTreeMap<String, String>;

/// What `read` holds and `known`, the same as far as it was understood, does not.
pub(super) fn find(read: &Value, known: &Value) -> Unknown {
    let mut found = Unknown::new();
    compare(read, known, "", &mut found);
    found
}

fn compare(read: &Value, known: &Value, at: &str, found: &mut Unknown) {
    match (read, known) {
        (Value::Object(read), Value::Object(known)) => {
            for (key, value) in read {
                let at = format!("{at}/{}", escaped(key));
                match known.get(key) {
                    Some(known) => compare(value, known, &at, found),
                    None => {
                        found.insert(at, value.to_string());
                    }
                }
            }
        }
        (Value::Array(read), Value::Array(known)) => {
            for (index, value) in read.iter().enumerate() {
                // Without ids, entries that were left out would move the others.
                let same = known
                    .iter()
                    .position(|known| id(known).is_some() && id(known) == id(value))
                    .or_else(|| (read.len() == known.len()).then_some(index));
                if let Some(known) = same.and_then(|same| known.get(same)) {
                    let entry = id(known).map_or_else(|| index.to_string(), escaped);
                    compare(value, known, &format!("{at}/{entry}"), found);
                }
            }
        }
        _ => {}
    }
}

/// Puts values back where they stood. One whose surroundings are gone went with them.
pub(super) fn put_back(unknown: &Unknown, root: &mut Value) {
    for (at, value) in unknown {
        let Some((parent, key)) = at.rsplit_once('/') else { continue };
        let parent = parent.split('/').skip(1).try_fold(&mut *root, step);
        if let (Some(Value::Object(parent)), Ok(value)) = (parent, serde_json::from_str(value)) {
            parent.entry(plain(key)).or_insert(value);
        }
    }
}

fn step<'v>(from: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let key = plain(key);
    match from {
        Value::Object(object) => object.get_mut(&key),
        Value::Array(list) => {
            let named = list.iter().position(|entry| id(entry) == Some(&key));
            list.get_mut(named.or_else(|| key.parse().ok())?)
        }
        _ => None,
    }
}

fn id(entry: &Value) -> Option<&str> {
    entry.get("id")?.as_str()
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn plain(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_known_is_found_and_put_back_where_it_stood() {
        let read = json!({"a": 1, "b/c": {"d": [2]}, "list": [{"id": "x", "mood": "calm", "what": "w"}, {"id": "y"}]});
        let known = json!({"a": 1, "list": [{"id": "y", "what": ""}, {"id": "x", "what": "w"}]});
        let unknown = find(&read, &known);
        assert_eq!(
            unknown,
            Unknown::from([
                ("/b~1c".into(), "{\"d\":[2]}".into()),
                ("/list/x/mood".into(), "\"calm\"".into())
            ])
        );
        let mut written = known;
        put_back(&unknown, &mut written);
        assert_eq!(written["b/c"], json!({"d": [2]}));
        assert_eq!(written["list"][1]["mood"], "calm");
    }

    #[test]
    fn what_is_known_is_never_written_over_and_what_has_no_place_is_dropped() {
        let mut written = json!({"a": 1, "list": []});
        let unknown = [("/a", "2"), ("/list/x/mood", "3"), ("/no/way", "4"), ("", "5"), ("/broken", "{")];
        put_back(&unknown.map(|(at, value)| (at.into(), value.into())).into(), &mut written);
        assert_eq!(written, json!({"a": 1, "list": []}));
    }
}
