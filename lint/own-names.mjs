import ts from 'typescript';

const message =
  'Every object inherits names (constructor, toString …): ask own(table, name) of src/text/own.ts, or use a Map.';

/** Any string at all, as a type: a union of literals, a number or a symbol is none. */
const anyString = ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.TemplateLiteral;

const mayBeAnyString = (type) =>
  (type.flags & anyString) !== 0 || (type.isUnion() && type.types.some(mayBeAnyString));

/** `table[name] = value` reads nothing, and makes a value of the table's own. */
const isWritten = (node) =>
  node.parent.type === 'AssignmentExpression' && node.parent.left === node && node.parent.operator === '=';

/**
 * Refuses `table[name]` and `name in table` where the name may be any string: a name that comes from a file or a reader
 * then finds what every object inherits.
 */
export const ownNames = {
  meta: { type: 'problem', schema: [], messages: { inherited: message } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
    const isList = (type) =>
      type.isUnion() ? type.types.every(isList) : checker.isArrayType(type) || checker.isTupleType(type);
    return {
      MemberExpression(node) {
        if (!node.computed || node.property.type === 'Literal' || isWritten(node)) return;
        if (isList(typeOf(node.object))) return;
        // A name that is said to be of a type (`name as Kind`) is no surer than before.
        const name = node.property.type === 'TSAsExpression' ? node.property.expression : node.property;
        if (mayBeAnyString(typeOf(name))) context.report({ node, messageId: 'inherited' });
      },
      BinaryExpression(node) {
        if (node.operator !== 'in' || node.left.type === 'Literal' || node.left.type === 'PrivateIdentifier')
          return;
        if (mayBeAnyString(typeOf(node.left))) context.report({ node, messageId: 'inherited' });
      },
    };
  },
};
