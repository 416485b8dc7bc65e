import { describe, expect, test } from 'vitest';
import { decideUpsertCategory, withAncestors, withDescendants, type Category } from './category.ts';

function category(id: string, parentId: string | null = null): Category {
  return { id, name: { ja: id, en: null }, parentId, position: 0 };
}

const tree = new Map(
  [category('food'), category('tea', 'food'), category('sencha', 'tea')].map((one) => [one.id, one]),
);

describe('a category', () => {
  test('is created under one that is there', () => {
    expect(decideUpsertCategory(category('hojicha', 'tea'), tree).kind).toBe('accepted');
  });

  test('said again as it is changes nothing', () => {
    expect(decideUpsertCategory(category('tea', 'food'), tree).kind).toBe('unchanged');
  });

  test('under one that is not there is refused', () => {
    expect(decideUpsertCategory(category('x', 'nope'), tree)).toEqual({ kind: 'parentMissing', id: 'nope' });
  });

  test.each(['food', 'tea', 'sencha'])('never comes under itself by way of %s', (parentId) => {
    expect(decideUpsertCategory(category('food', parentId), tree)).toMatchObject({
      kind: 'invalid',
      field: 'parentId',
    });
  });

  test('needs an id and a name', () => {
    expect(decideUpsertCategory(category('お茶'), tree)).toMatchObject({ kind: 'invalid', field: 'id' });
    expect(decideUpsertCategory({ ...category('x'), name: { ja: '', en: 'x' } }, tree)).toMatchObject({
      field: 'name.ja',
    });
  });

  test('is in everything above it', () => {
    expect([...withAncestors(['sencha'], tree)]).toEqual(['sencha', 'tea', 'food']);
  });

  test('holds everything below it', () => {
    expect(withDescendants('food', tree)).toEqual(['food', 'tea', 'sencha']);
    expect(withDescendants('nope', tree)).toEqual(['nope']);
  });
});
