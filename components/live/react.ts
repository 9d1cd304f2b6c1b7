/**
 * What SWR and the components ask of React, from Preact's core alone. `preact/compat` would add a quarter to the
 * leaf for features nobody here uses. The bundler puts this module in React's place; nothing else imports it.
 */
export { createContext, createElement } from "preact";
export {
  useCallback,
  useContext,
  useDebugValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";

import { createContext, createElement } from "preact";
import {
  useCallback,
  useContext,
  useDebugValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";

export default {
  createContext,
  createElement,
  useCallback,
  useContext,
  useDebugValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
};
