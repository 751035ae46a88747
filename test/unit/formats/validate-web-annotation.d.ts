declare module "validate-web-annotation" {
  /** Says whether a value is an annotation of the W3C's data model; the reasons why not are in `errors`. */
  const validate: ((value: unknown) => boolean) & { readonly errors: readonly unknown[] | null };
  export default validate;
}
