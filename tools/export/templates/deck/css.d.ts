// What esbuild makes of a style sheet that a script imports: its text.
declare module "*.css" {
  const text: string;
  export default text;
}
