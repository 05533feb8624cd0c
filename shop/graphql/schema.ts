/** The types and fields that GraphQL callers can ask for. */
export const SCHEMA = /* GraphQL */ `
  type Query {
    order(id: ID!): Order
    orders(first: Int! = 20): [Order!]!
    part(id: ID!): Part
    parts(first: Int!): [Part!]!
  }

  type Mutation {
    payOrder(id: ID!): Order
  }

  type Order {
    id: ID!
    status: Status!
    totalCents: Int!
    items(first: Int = 20): [Item!]!
  }

  type Item {
    quantity: Int!
    unitPriceCents: Int!
    part: Part!
  }

  type Part {
    id: ID!
    sku: String!
    name: String!
    priceCents: Int!
    stock: Int!
    suppliers(first: Int! = 3): [Supplier!]!
    reviews(first: Int! = 5): [Review!]!
    orders(first: Int!): [Order!]!
  }

  type Supplier {
    id: ID!
    name: String!
    country: String!
  }

  type Review {
    stars: Int!
    body: String
  }

  enum Status {
    PENDING
    PAID
    SHIPPED
    CANCELLED
  }
`;

/** The same where a part's name is its title. */
export const RENAMED_SCHEMA = SCHEMA.replace(/(type Part {[^}]*?\b)name:/, '$1title:');
