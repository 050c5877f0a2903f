package import Commerce

package enum RightsCaseKind {}
/// One request about a person's data.
package typealias RightsCaseID = Identifier<RightsCaseKind>

package enum BreachKind {}
/// One breach of personal data.
package typealias BreachID = Identifier<BreachKind>
