// region: saga
async function runSaga(steps, order) {
  const done = [];
  for (const step of steps) {
    try {
      await step.act(order);
      done.push(step);
    } catch (reason) {
      for (const earlier of done.reverse())
        await untilItWorks(() => earlier.undo(order));
      return `cancelled: ${reason.message}`;
    }
  }
  return 'completed';
}

/** A way back must not fail: it is tried until it has worked. */
async function untilItWorks(action) {
  for (;;) {
    try {
      return await action();
    } catch (fault) {
      console.log(`  again, after: ${fault.message}`);
    }
  }
}
// endregion

function shop({ declines, faults }) {
  return [
    {
      act: async ({ id }) => console.log(`order ${id} is pending`),
      undo: async ({ id }) => console.log(`order ${id} is cancelled`),
    },
    {
      act: async ({ part, quantity }) =>
        console.log(`reserve ${quantity} of part ${part}`),
      undo: async ({ part, quantity }) => {
        if (faults-- > 0) throw new Error('stock service unavailable');
        console.log(`release ${quantity} of part ${part}`);
      },
    },
    {
      act: async ({ cents }) => {
        if (declines) throw new Error('card declined');
        console.log(`charge ${cents} cents`);
      },
      undo: async ({ cents }) => console.log(`refund ${cents} cents`),
    },
  ];
}

const order = { id: 77, part: 2041, quantity: 2, cents: 11_270 };
console.log(await runSaga(shop({ declines: false, faults: 0 }), order));
console.log(await runSaga(shop({ declines: true, faults: 1 }), order));
