//! Small maps: those of the policy pack, and those that are counted by. `pack/` reads this file too.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Values by key.
///
/// A list and no tree: these maps are small, and every kind of tree would be four kilobytes of code
/// of its own in the first load.
///
/// INVARIANT: keys rise.
#[derive(Clone, Debug)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Table<K, V> {
    /// The value of that key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)).ok()?;
        Some(&self.0[place].1)
    }

    /// The value of that key, which is a new one where there was none.
    pub fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let place = self.0.partition_point(|(known, _)| *known < key);
        if self.0.get(place).is_none_or(|(known, _)| *known != key) {
            self.0.insert(place, (key, V::default()));
        }
        &mut self.0[place].1
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Values, by key.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K, V> IntoIterator for Table<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    /// Keys and values, by key.
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord + Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Table<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
    type Value = Table<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = map.next_entry::<K, V>()? {
            let place = table.partition_point(|(key, _)| *key < entry.0);
            table.insert(place, entry);
        }
        Ok(Table(table))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_counted_is_there_once_and_by_key() {
        let mut counted = super::Table::<&str, u32>::default();
        for word in ["b", "a", "b", "c", "b"] {
            *counted.entry(word) += 1;
        }
        assert_eq!(counted.into_iter().collect::<Vec<_>>(), [("a", 1), ("b", 3), ("c", 1)]);
    }

    #[test]
    fn entries_are_found_by_key_in_whatever_order_they_were_written() {
        let table: super::Table<String, u8> =
            serde_json::from_str(r#"{"b": 2, "c": 3, "a": 1}"#).expect("a table");
        assert_eq!((table.get("a"), table.get("c"), table.get("d")), (Some(&1), Some(&3), None));
        assert_eq!(table.values().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(serde_json::to_string(&table).expect("JSON"), r#"{"a":1,"b":2,"c":3}"#);
    }
}
