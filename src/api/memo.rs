//! The last answer of an expensive question. A letter is drafted and reviewed at every keystroke
//! while the message and the files stay the same.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// Remembers one answer.
#[derive(Debug)]
pub(super) struct Memo<K, V> {
    last: RefCell<Option<(K, Rc<V>)>>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { last: RefCell::new(None) }
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The answer to `question`: the remembered one, or the one that `answer` finds.
    pub(super) fn get(&self, question: K, answer: impl FnOnce(&K) -> V) -> Rc<V> {
        match self.try_get(question, |question| Ok::<_, Infallible>(answer(question))) {
            Ok(value) => value,
        }
    }

    /// The same for an answer that may fail. A failure is not remembered.
    pub(super) fn try_get<E>(
        &self,
        question: K,
        answer: impl FnOnce(&K) -> Result<V, E>,
    ) -> Result<Rc<V>, E> {
        if let Some((asked, value)) = &*self.last.borrow()
            && *asked == question
        {
            return Ok(Rc::clone(value));
        }
        let value = Rc::new(answer(&question)?);
        *self.last.borrow_mut() = Some((question, Rc::clone(&value)));
        Ok(value)
    }

    /// Forgets it.
    pub(super) fn clear(&mut self) {
        self.last.get_mut().take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_question_is_answered_once() {
        let memo = Memo::default();
        let mut asked = 0;
        for _ in 0..2 {
            let answer = memo.get("q", |_| {
                asked += 1;
                7
            });
            assert_eq!(answer, Rc::new(7));
        }
        assert_eq!(asked, 1);
    }

    #[test]
    fn a_failure_is_not_remembered() {
        let memo: Memo<_, i32> = Memo::default();
        assert_eq!(memo.try_get("q", |_| Err("no")), Err("no"));
        assert_eq!(memo.try_get("q", |_| Ok::<_, &str>(1)), Ok(Rc::new(1)));
    }
}
