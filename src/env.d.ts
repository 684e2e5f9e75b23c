// Vite makes this module of the organisation's brand; see src/site/brand-styles.ts.
declare module 'virtual:brand.css';
