import type { ComponentChildren } from 'preact';
import type { Door } from '@/labs/exercises/three-doors/door';
import type { Screen, ScreenItem, ScreenReview } from '@/labs/exercises/three-doors/screen';

interface OrderScreenProps {
  readonly door: Door;
  readonly screen: Screen;
}

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });

/** The page of an order as one client could fill it, with a hole where no answer had the value. */
export function OrderScreen({ door, screen }: OrderScreenProps) {
  const { id, status, totalCents, items, troubles } = screen;
  return (
    <figure class="order-screen">
      <figcaption class="order-screen__bar">
        The client of <b>{door}</b>
      </figcaption>
      {id !== undefined && (
        <p class="order-screen__line">
          <span>
            <b>Order {id}</b> <Value name="status">{status}</Value>
          </span>
          <span class="order-screen__price">
            <Value name="total">{totalCents !== undefined && euros.format(totalCents / 100)}</Value>
          </span>
        </p>
      )}
      {items.length > 0 ? (
        <ul class="order-screen__items">
          {items.map((item, index) => (
            <li key={index}>
              <Item item={item} isOrdered={id !== undefined} />
            </li>
          ))}
        </ul>
      ) : (
        id !== undefined && <Value name="items" />
      )}
      {troubles.length > 0 && (
        <ul class="order-screen__troubles">
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function Item({ item, isOrdered }: { item: ScreenItem; isOrdered: boolean }) {
  const { quantity, unitPriceCents, name, stock, reviews } = item;
  return (
    <>
      <p class="order-screen__line">
        <span>
          {isOrdered && (
            <>
              <Value name="quantity">{quantity}</Value> ×{' '}
            </>
          )}
          <b>
            <Value name="name">{name}</Value>
          </b>
        </span>
        {isOrdered && (
          <span class="order-screen__price">
            <Value name="price">
              {unitPriceCents !== undefined && euros.format(unitPriceCents / 100)}
            </Value>
          </span>
        )}
      </p>
      <p class="order-screen__stock">
        <Value name="stock">{stock !== undefined && `${stock} in stock`}</Value>
      </p>
      {isOrdered && <Reviews reviews={reviews} />}
    </>
  );
}

function Reviews({ reviews }: { reviews: readonly ScreenReview[] | undefined }) {
  if (reviews === undefined) return <Value name="reviews" />;
  if (reviews.length === 0) return <p class="order-screen__review">No reviews yet.</p>;
  return (
    <ul class="order-screen__reviews">
      {reviews.map(({ stars, body }, index) => (
        <li key={index} class="order-screen__review">
          <b>{stars} of 5</b> {body ?? ''}
        </li>
      ))}
    </ul>
  );
}

interface ValueProps {
  readonly name: string;
  readonly children?: ComponentChildren;
}

/** A value, or the hole that it leaves. */
function Value({ name, children }: ValueProps) {
  const isThere = children !== undefined && children !== false;
  return isThere ? <>{children}</> : <span class="order-screen__hole">no {name}</span>;
}
