//! Multinomial logistic regression over sparse vectors, every class given the same say.
//!
//! Minimises `½ |W|² + C Σ wᵢ·loss(i)` with `wᵢ` the inverse of how common the class of `i` is, by gradient descent with
//! Nesterov's momentum. No randomness: the same material gives the same weights.

/// Numbers of traits and their values.
pub type Vector = Vec<(usize, f64)>;

/// How much the material weighs against small weights.
const C: f64 = 5.0;
const STEPS: usize = 400;

/// Weights by class, then by trait.
pub struct Model {
    pub weights: Vec<Vec<f64>>,
    pub ahead: Vec<f64>,
}

impl Model {
    /// `labels` are numbers of classes.
    pub fn train(vectors: &[Vector], labels: &[usize], classes: usize, traits: usize) -> Self {
        let mut common = vec![0.0; classes];
        for &label in labels {
            common[label] += 1.0;
        }
        let all = labels.len() as f64;
        let say: Vec<f64> =
            common.iter().map(|&count| C * all / (classes as f64 * f64::max(count, 1.0))).collect();
        let step = 1.0 / (1.0 + 0.5 * largest_curvature(vectors, labels, &say, traits));
        let mut model = Self { weights: vec![vec![0.0; traits]; classes], ahead: vec![0.0; classes] };
        let mut last = (model.weights.clone(), model.ahead.clone());
        for number in 0..STEPS {
            let momentum = number as f64 / (number as f64 + 3.0);
            let mut at = Self { weights: model.weights.clone(), ahead: model.ahead.clone() };
            for (class, weights) in at.weights.iter_mut().enumerate() {
                for (weight, (new, old)) in
                    weights.iter_mut().zip(model.weights[class].iter().zip(&last.0[class]))
                {
                    *weight = new + momentum * (new - old);
                }
                at.ahead[class] += momentum * (model.ahead[class] - last.1[class]);
            }
            last = (std::mem::take(&mut model.weights), std::mem::take(&mut model.ahead));
            let mut slope = Self { weights: at.weights.clone(), ahead: vec![0.0; classes] };
            for (vector, &label) in vectors.iter().zip(labels) {
                for (class, chance) in softmax(&at.sums(vector), 1.0).into_iter().enumerate() {
                    let off = say[label] * (chance - f64::from(u8::from(class == label)));
                    for &(place, value) in vector {
                        slope.weights[class][place] += off * value;
                    }
                    slope.ahead[class] += off;
                }
            }
            for (weights, slopes) in at.weights.iter_mut().zip(&slope.weights) {
                for (weight, slope) in weights.iter_mut().zip(slopes) {
                    *weight -= step * slope;
                }
            }
            for (ahead, slope) in at.ahead.iter_mut().zip(&slope.ahead) {
                *ahead -= step * slope;
            }
            model = at;
        }
        model
    }

    /// How much speaks for each class.
    pub fn sums(&self, vector: &Vector) -> Vec<f64> {
        let of =
            |weights: &Vec<f64>| vector.iter().map(|&(place, value)| weights[place] * value).sum::<f64>();
        self.weights.iter().zip(&self.ahead).map(|(weights, ahead)| of(weights) + ahead).collect()
    }
}

/// The chance of each class.
pub fn softmax(sums: &[f64], sharpness: f64) -> Vec<f64> {
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let parts: Vec<f64> = sums.iter().map(|sum| ((sum - most) * sharpness).exp()).collect();
    let all: f64 = parts.iter().sum();
    parts.into_iter().map(|part| part / all).collect()
}

/// The largest eigenvalue of `Σ wᵢ xᵢ xᵢᵀ`, a one for the lead of a class among the values, by power iteration.
fn largest_curvature(vectors: &[Vector], labels: &[usize], say: &[f64], traits: usize) -> f64 {
    let mut direction = vec![1.0; traits + 1];
    let mut size = 1.0;
    for _ in 0..50 {
        let mut next = vec![0.0; traits + 1];
        for (vector, &label) in vectors.iter().zip(labels) {
            let along: f64 = direction[traits]
                + vector.iter().map(|&(place, value)| direction[place] * value).sum::<f64>();
            for &(place, value) in vector {
                next[place] += say[label] * along * value;
            }
            next[traits] += say[label] * along;
        }
        size = next.iter().map(|part| part * part).sum::<f64>().sqrt();
        direction = next.into_iter().map(|part| part / size).collect();
    }
    size
}
