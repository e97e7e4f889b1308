/** Style sheets are imported for their effect; webpack puts them into page.css. */
declare module "*.css";
