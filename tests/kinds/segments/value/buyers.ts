/** Orders as a model of customer value supposes them. */
import { uniform } from "../../../domain/seeded";
import type { TestOrder } from "../../support/orders";

/** Customers who buy at rates of their own and leave after some purchase. */
export function made(customers: number, seed = 3): TestOrder[] {
  const random = uniform(seed);
  return Array.from({ length: customers }, (_, i) => {
    const [rate, leave, worth] = [0.02 + 0.1 * random() ** 2, 0.05 + 0.3 * random(), 20 + 200 * random()];
    const list: TestOrder[] = [];
    for (let date = 46000 + Math.floor(100 * random()); date <= 46364; date += Math.ceil(-Math.log(random()) / rate)) {
      list.push({ customer: `Customer ${i}`, date, amount: Math.round(worth * (0.5 + random()) * 100) / 100 });
      if (random() < leave) break;
    }
    return list;
  }).flat();
}
