-- Full text of orders: one row an order, under its number, of the tokens it is found by; tokens of personal texts are keyed hashes. The texts themselves are not kept
-- here. Orders that were stored before are found once they are interpreted anew.

CREATE VIRTUAL TABLE order_search USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
