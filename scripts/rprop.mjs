/**
 * Climbs to the weights of the greatest penalised likelihood: each weight has its own step, grown while the gradient
 * keeps its sign, halved when it turns (Riedmiller and Braun 1993). Deterministic.
 * @param start the weights to climb from; zeros where none are given
 * @param learns 1 for each weight that is learnt, the others stay as they are; all are where it is not given
 * @param addGradient adds the likelihood's gradient at the weights to the array it is given
 */
export function rprop(size, { rounds, penalty, largest, start, learns }, addGradient) {
  const weights = start ? Float64Array.from(start) : new Float64Array(size);
  const steps = new Float64Array(size).fill(0.1);
  const before = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    addGradient(weights, gradient);
    for (let i = 0; i < size; i++) {
      if (learns && !learns[i]) continue;
      gradient[i] -= penalty * weights[i];
      const turn = gradient[i] * before[i];
      if (turn > 0) steps[i] = Math.min(largest, steps[i] * 1.2);
      else if (turn < 0) {
        steps[i] = Math.max(1e-4, steps[i] * 0.5);
        gradient[i] = 0;
      }
      weights[i] += Math.sign(gradient[i]) * steps[i];
      before[i] = gradient[i];
    }
  }
  return weights;
}
