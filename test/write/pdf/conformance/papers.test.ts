/** Takes the papers of all fixtures, made once, and lets everything look at them that knows what a PDF has to be. */
import './conformance.suite.ts';
import './preflight.suite.ts';
import './validators.suite.ts';
