// Vite makes this module of the organisation's brand; see src/build/brand-styles.ts.
declare module 'virtual:brand.css';
