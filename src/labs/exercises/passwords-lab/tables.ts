/** The tables of the lab. Their passwords were invented for it, and tests hold which they are. */

/** A row of a table of accounts. */
export interface Row {
  readonly email: string;
  /** What stands in the column `password_hash`. */
  readonly stored: string;
}

export type TableName = 'unsalted' | 'salted' | 'slow' | 'peppered' | 'accounts';

/** Outside every table: what HMAC takes for `peppered`. */
export const VAULT_KEY = '8a3fce963a0e02fbe1892bae3bf287ae';

const rowsOf = (stored: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(stored).map(([name, text]) => ({ email: `${name}@mail.example`, stored: text }));

/** The first four hold the same six passwords; `accounts` is the shop’s own, grown over years. */
export const TABLES: Readonly<Record<TableName, readonly Row[]>> = {
  unsalted: rowsOf({
    sam: '1e49e8c75cf593a49371b66eb99d522f',
    nadia: '5f4dcc3b5aa765d61d8327deb882cf99',
    omar: 'e5e7105d5c05d9c0cc5944ff1341b533',
    petra: 'f7b7f828ac8c4f7646a955246036c95b',
    quentin: '6955db5216ad3b77d7ab9b1fe8c6f53d',
    rosa: '5f4dcc3b5aa765d61d8327deb882cf99',
  }),
  salted: rowsOf({
    sam: '$md5$2c77cc301a1ab1ad$9298b65c4b395178521a79aadbba935b',
    nadia: '$md5$ef474df7a1dbb8c6$696c2de48f76fd26a63e5bc9cf9b4aa2',
    omar: '$md5$c3b7a261a619b076$f66b2035acf810e44c9417b2d7487059',
    petra: '$md5$2d97c896532540b6$91f35c8d8faa9bd4cf9df5c887b78a99',
    quentin: '$md5$f9aa30a11056dc8d$dec7616a78b32c82c9068d453296ed7d',
    rosa: '$md5$499a0aec39ff357e$be3d5dbb1973516cad0ac206906a466d',
  }),
  slow: rowsOf({
    sam: '$argon2id$v=19$m=19456,t=2,p=1$AABFdu8f081iTtWAb3eV/w$njSv65MTIGxaOJAWTkYvBYSKRlqmLyctchKhAE/R/jQ',
    nadia:
      '$argon2id$v=19$m=19456,t=2,p=1$QesJsOPPEwIr5mhvI/eSPw$MC/+ZfiHfjSmXC4Q5eKQIUZSNye/elRMe7Kn/A61B+I',
    omar: '$argon2id$v=19$m=19456,t=2,p=1$h+BPHw1HAh63TFSpBTCtIw$tFGRSp8kiWfIo1w6FZEqS0fzOOKMVAkkil/CJqSRtr8',
    petra:
      '$argon2id$v=19$m=19456,t=2,p=1$N2IRzEkRY+At3g4RFTTMKw$y4eooH8eLaos01yXk/zZWrOO18EuCFSVaaXiDFq1aTw',
    quentin:
      '$argon2id$v=19$m=19456,t=2,p=1$OQJC0lnVuUWNor4VbHHPHg$Tkr3qChg0eQx7ff5knP48P7odt4CqQdt5ZfPYN3ioWc',
    rosa: '$argon2id$v=19$m=19456,t=2,p=1$6YM3q+aXwNOqaelEg0jyOQ$douN78qS65Mu9sEu+DCTl6j9HFHueDcnQoHaRqBBLXY',
  }),
  peppered: rowsOf({
    sam: 'hmac|$sha256$ee7a207922b5f989$7b88973894faf57908b0956288cb26082a12b836ab958f503a190f23dd3ef70f',
    nadia:
      'hmac|$sha256$bc076b244fb76fcf$e48d3a03e80541af43385932bf29f5d5726bf29e083b1b6ccd9728c8f27708bc',
    omar: 'hmac|$sha256$a9df45711fba9e4b$a5bb9bc2676aaf4639501e0ee603d7fa490760d1e3733773071eb99c2a71913e',
    petra:
      'hmac|$sha256$31fd6eb55b86dec1$d8709f70ec7508e4ae9dd3f69e3e88cd2d31249d36976e1ea5862450bcf246ce',
    quentin:
      'hmac|$sha256$d374f3511c90a70d$c6b738cc6fd4d0588f72de80c6796ed5a38851e05be69d8d6dcd9790b00d497d',
    rosa: 'hmac|$sha256$0cbbae85d1443303$6162cba5de1337d349f2db11e44eab36ef8c36c3f64424874f37478aa5dbfea8',
  }),
  accounts: rowsOf({
    nadia: 'c82a26b3fe69312a2eababe1949f5322',
    omar: '0a336046e089c628d27fb67538d6a20d',
    petra: '$2a$10$5UpfFYNptUeyQTk2GDKOqOT0uLMpY/Z8gwnzzCfxVARrB5t5fXAq2',
    quentin:
      '$argon2id$v=19$m=19456,t=2,p=1$DSVJFSP2bsAorMEpR/kVyA$LVBvUP24+ojMukf94KFzdH+HIdp4ZDROvROKA3Xj030',
  }),
};

export const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);
